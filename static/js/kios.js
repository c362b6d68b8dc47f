// Layar kios: dihapus bila lama tidak disentuh, disegarkan tiap menit bila tidak ada isian, menunggu sendiri selama sambungan
// putus. Tanpa skrip pun kios berjalan.
(() => {
  "use strict";
  const HITUNG = 10, SEGAR = 60, SABAR = 5, PULIH = 4, MACET = 20;
  const badan = document.body;
  const { kios: cara, mulai, kalimat, kalimatTunggu, kalimatHapus, kalimatPulih } = badan.dataset;
  const DIAM = Number(badan.dataset.lama), DENYUT = cara === "diam" ? 10 : 30;
  const dialog = document.querySelector("[data-diam]");
  const angka = document.querySelector("[data-hitung]");
  const pita = document.querySelector("[data-putus] > span");
  const teks = pita.querySelector("b");
  let sisa = DIAM + HITUNG, putus = false, terhapus = false, berangkat = false, hendak = null, detak = 0;

  const kabari = () => {
    teks.textContent = terhapus ? kalimatHapus : hendak ? kalimatTunggu : kalimat;
    pita.hidden = false;
  };

  // The page itself is asked for, so that «connected» means that the portal answers and not only the cable.
  const tersambung = async () => {
    const henti = new AbortController();
    const jam = setTimeout(() => henti.abort(), SABAR * 1000);
    let ada = false;
    try {
      ada = (await fetch(location.href, { method: "HEAD", cache: "no-store", signal: henti.signal })).status < 500;
    } catch {
      // no line: what it means is told below
    }
    clearTimeout(jam);
    if (putus && ada) {
      teks.textContent = kalimatPulih;
      setTimeout(() => { if (!putus) pita.hidden = true; }, PULIH * 1000);
    }
    putus = !ada;
    if (putus) kabari();
    return ada;
  };

  // What was touched happens once there is a line, by itself; until then nothing leaves this page, so nothing is lost.
  const coba = async () => {
    const kini = hendak;
    if (!kini || berangkat || !(await tersambung()) || kini !== hendak || berangkat) return;
    berangkat = true;
    setTimeout(() => { berangkat = false; }, MACET * 1000);
    if (terhapus) location.replace(kini.alamat);
    else if (kini.alamat) location.assign(kini.alamat);
    else kini.isian.requestSubmit(kini.tombol);
  };
  const mau = (apa) => { hendak = apa; if (putus) kabari(); coba(); };

  // What was typed leaves the page at once; the start screen makes the portal forget it, as soon as there is a line.
  const hapus = () => {
    document.querySelectorAll("form").forEach((f) => f.querySelectorAll("input:not([type=hidden]), textarea").forEach((i) => { i.value = ""; }));
    document.querySelector("main").hidden = true;
    document.querySelectorAll(".kios-baris").forEach((b) => { b.hidden = true; });
    terhapus = true;
    if (dialog.open) dialog.close();
    mau({ alamat: mulai });
  };

  document.addEventListener("submit", (e) => {
    if (berangkat) return;
    e.preventDefault();
    if (!hendak || putus) mau({ isian: e.target, tombol: e.submitter });
  });
  document.addEventListener("click", (e) => {
    const tautan = e.target.closest("a[href]");
    if (!tautan) return;
    e.preventDefault();
    if (tautan.pathname === mulai && cara === "diam") hapus();
    else if (!hendak || putus) mau({ alamat: tautan.href });
  });
  // Whoever writes on has not finished: the touch before is taken back.
  document.addEventListener("input", () => { if (!berangkat && !terhapus) { hendak = null; if (putus) kabari(); } });
  addEventListener("offline", () => { putus = true; kabari(); });
  addEventListener("online", () => { if (hendak) coba(); else tersambung(); });

  // While the question stands only an answer to it counts: a touch must not fall through to what lies below.
  const sentuh = () => { if (!dialog.open) sisa = DIAM + HITUNG; };
  if (cara === "diam") {
    for (const jenis of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(jenis, sentuh, { passive: true, capture: true });
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { sisa = DIAM + HITUNG; });
  }

  setInterval(() => {
    detak += 1;
    if (hendak) { if (detak % 3 === 0) coba(); } else if (cara !== "tenang" && detak % (putus ? 3 : DENYUT) === 0) tersambung();
    if (cara === "segar" && detak % SEGAR === 0 && !hendak) mau({ alamat: location.href });
    if (cara !== "diam" || terhapus) return;
    sisa -= 1;
    if (sisa <= 0) { hapus(); return; }
    if (sisa <= HITUNG) {
      angka.textContent = sisa;
      if (!dialog.open) dialog.showModal();
    }
  }, 1000);
  addEventListener("pageshow", (e) => { if (e.persisted) location.replace(mulai); });
})();
