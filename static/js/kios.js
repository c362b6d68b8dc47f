// Layar kios: dihapus sesudah 30 detik tanpa sentuhan, disegarkan tiap menit bila tidak ada isian. Tanpa skrip pun kios berjalan.
(() => {
  "use strict";
  const DIAM = 30, HITUNG = 10, SEGAR = 60, DENYUT = 10;
  const badan = document.body;
  const { kios: cara, mulai } = badan.dataset;
  const dialog = document.querySelector("[data-diam]");
  const angka = document.querySelector("[data-hitung]");
  const putus = document.querySelector("[data-putus] > span");
  let sisa = DIAM + HITUNG;

  const tersambung = async () => {
    try {
      const jawaban = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "follow" });
      putus.hidden = jawaban.status < 500;
    } catch {
      putus.hidden = false;
    }
    return putus.hidden;
  };

  // What was typed leaves the page at once; the start screen makes the portal forget it, as soon as there is a line.
  const hapus = async () => {
    document.querySelectorAll("form").forEach((f) => f.querySelectorAll("input:not([type=hidden]), textarea").forEach((i) => { i.value = ""; }));
    document.querySelector("main").hidden = true;
    if (await tersambung()) location.replace(mulai);
    else sisa = HITUNG;
  };

  // While the question stands only an answer to it counts: a touch must not fall through to what lies below.
  const sentuh = () => { if (!dialog.open) sisa = DIAM + HITUNG; };

  if (cara === "diam") {
    for (const jenis of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(jenis, sentuh, { passive: true, capture: true });
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { sisa = DIAM + HITUNG; });
    setInterval(tersambung, DENYUT * 1000);
    setInterval(() => {
      sisa -= 1;
      if (sisa <= 0) { sisa = DIAM + HITUNG; if (dialog.open) dialog.close(); hapus(); return; }
      if (sisa <= HITUNG) {
        angka.textContent = sisa;
        if (!dialog.open) dialog.showModal();
      }
    }, 1000);
  }
  if (cara === "segar") setInterval(async () => { if (await tersambung()) location.reload(); }, SEGAR * 1000);

  // One touch sends once, and not at all while the line is down: what was typed stays on the screen.
  let terkirim = false;
  document.addEventListener("submit", (e) => {
    if (!navigator.onLine) putus.hidden = false;
    if (terkirim || !putus.hidden) e.preventDefault();
    else terkirim = true;
  });
  addEventListener("pageshow", (e) => { if (e.persisted) location.replace(mulai); });
})();
