// Builds the third-party assets into $LPSE_VAR/static-vendor (argument, or the environment, or var/).
// Nothing here touches the network: it only copies and gathers what npm has already laid in node_modules.
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const AKAR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const MODUL = path.join(AKAR, "node_modules");
const TUJUAN = path.resolve(process.argv[2] ?? path.join(process.env.LPSE_VAR || path.join(AKAR, "var"), "static-vendor"));
const SEMENTARA = `${TUJUAN}.${process.pid}`;
const GARIS = path.join(MODUL, "@tabler/icons/icons/outline");
const LEWATI = new Set(["node_modules", ".venv", "var", ".git", "migrations", "__pycache__", "tests"]);

async function* berkas(folder) {
  for (const isi of await readdir(folder, { withFileTypes: true })) {
    if (LEWATI.has(isi.name)) continue;
    const jalan = path.join(folder, isi.name);
    if (isi.isDirectory()) yield* berkas(jalan);
    else if (/\.(html|py|js)$/.test(isi.name)) yield jalan;
  }
}

// Icons that a template names in a tag must exist. In Python and JavaScript, names travel as plain strings (enums,
// registries), so every quoted word that happens to be an icon is taken from files that speak of icons at all.
async function ikonTerpakai(ada) {
  const terpakai = new Set();
  const salah = [];
  for await (const jalan of berkas(AKAR)) {
    const teks = await readFile(jalan, "utf8");
    if (!/ikon|nada/i.test(teks)) continue; // also IKON_JENIS and NADA, tables of tone and icon
    for (const [, nama] of teks.matchAll(/["']([a-z0-9]+(?:-[a-z0-9]+)*)["']/g)) if (ada.has(nama)) terpakai.add(nama);
    for (const [, nama] of teks.matchAll(/\{%\s*ikon\s+"([^"]+)"/g))
      if (!ada.has(nama)) salah.push(`${path.relative(AKAR, jalan)}: ikon "${nama}" tidak ada di Tabler`);
  }
  if (salah.length) throw new Error(salah.join("\n"));
  return [...terpakai].sort();
}

async function lembarIkon() {
  const ada = new Set((await readdir(GARIS)).filter((n) => n.endsWith(".svg")).map((n) => n.slice(0, -4)));
  const simbol = [];
  for (const nama of await ikonTerpakai(ada)) {
    const svg = await readFile(path.join(GARIS, `${nama}.svg`), "utf8");
    const isi = svg.replace(/<!--[\s\S]*?-->/g, "").replace(/[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
    const jalur = isi.replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "").replace(/\s*\n\s*/g, "");
    simbol.push(`<symbol id="${nama}" viewBox="0 0 24 24">${jalur}</symbol>`);
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n${simbol.join("\n")}\n</svg>\n`;
  await writeFile(path.join(SEMENTARA, "ikon.svg"), svg);
  return simbol.length;
}

// The reboot of Bootstrap, then the letter: one file, one request. Latin only; latin-ext loads when a text needs it.
async function gayaDasar() {
  const reboot = await readFile(path.join(MODUL, "bootstrap/dist/css/bootstrap-reboot.min.css"), "utf8");
  const huruf = path.join(MODUL, "@fontsource-variable/plus-jakarta-sans");
  const semua = (await readFile(path.join(huruf, "wght.css"), "utf8")).split("/* ").slice(1);
  const pilihan = semua.filter((blok) => /^plus-jakarta-sans-latin(-ext)?-wght-normal/.test(blok)).map((blok) => `/* ${blok}`);
  if (pilihan.length !== 2) throw new Error("Berkas huruf Plus Jakarta Sans berubah susunan; periksa static/bangun.mjs.");
  await mkdir(path.join(SEMENTARA, "fon"));
  for (const bagian of ["latin", "latin-ext"]) {
    const nama = `plus-jakarta-sans-${bagian}-wght-normal.woff2`;
    await cp(path.join(huruf, "files", nama), path.join(SEMENTARA, "fon", nama));
  }
  const css = pilihan.join("\n").replaceAll("./files/", "fon/").replaceAll("Plus Jakarta Sans Variable", "Plus Jakarta Sans");
  await writeFile(path.join(SEMENTARA, "dasar.css"), `${reboot.replace(/\/\*# sourceMappingURL.*\*\//, "")}\n${css}\n`);
}

async function salin() {
  const daftar = [
    ["htmx.org/dist/htmx.min.js", "htmx.min.js"],
    ["uplot/dist/uPlot.iife.min.js", "uplot.min.js"],
    ["uplot/dist/uPlot.min.css", "uplot.min.css"],
    ["tus-js-client/dist/tus.min.js", "tus.min.js"],
    ["signature_pad/dist/signature_pad.umd.min.js", "signature_pad.min.js"],
  ];
  for (const [dari, ke] of daftar) {
    // The maps are not shipped; a name that leads nowhere stops collectstatic.
    const isi = await readFile(path.join(MODUL, dari), "utf8");
    await writeFile(path.join(SEMENTARA, ke), isi.replace(/\n?\/[/*]# sourceMappingURL=[^\n]*$/m, ""));
  }
}

// Faces of official papers: metric twins of Bookman and Arial. WeasyPrint reads them by file, so the machine's own fonts
// never matter. The serif and the fixed pitch come with the system package fonts-urw-base35.
const FON_SISTEM = [
  process.env.LPSE_FON_URW,
  "/usr/share/fonts/opentype/urw-base35",
  "/usr/share/fonts/urw-base35",
  "/usr/share/fonts/gsfonts",
  "/opt/homebrew/share/ghostscript/Resource/Font",
];

async function fonNaskah() {
  const ke = path.join(SEMENTARA, "naskah");
  await mkdir(ke);
  const tebal = ["URWBookman-Light", "URWBookman-LightItalic", "URWBookman-Demi", "URWBookman-DemiItalic", "NimbusMonoPS-Regular"];
  const ada = FON_SISTEM.find((folder) => folder && existsSync(path.join(folder, "URWBookman-Light.otf")));
  if (!ada) throw new Error("Huruf URW Bookman tidak ditemukan. Pasang paket fonts-urw-base35, atau sebut foldernya di LPSE_FON_URW.");
  for (const nama of tebal) await cp(path.join(ada, `${nama}.otf`), path.join(ke, `${nama}.otf`));
  for (const bagian of ["latin", "latin-ext"])
    for (const gaya of ["400-normal", "400-italic", "700-normal", "700-italic"]) {
      const nama = `arimo-${bagian}-${gaya}.woff`;
      await cp(path.join(MODUL, "@fontsource/arimo/files", nama), path.join(ke, nama));
    }
}

await rm(SEMENTARA, { recursive: true, force: true });
await mkdir(SEMENTARA, { recursive: true });
try {
  // All of them come to rest before anything is cleared away: a copy under way would make the folder anew.
  const hasil = await Promise.allSettled([gayaDasar(), salin(), fonNaskah()]);
  const gagal = hasil.find((h) => h.status === "rejected");
  if (gagal) throw gagal.reason;
  const jumlah = await lembarIkon();
  // Whole or not at all: a reader never sees a half-built folder.
  await rm(TUJUAN, { recursive: true, force: true });
  await rename(SEMENTARA, TUJUAN);
  console.log(`Aset tampilan siap di ${TUJUAN} (${jumlah} ikon).`);
} catch (galat) {
  await rm(SEMENTARA, { recursive: true, force: true });
  console.error(`Aset tampilan gagal dibangun: ${galat.message}`);
  process.exitCode = 1;
}
