// Pemeriksaan: tangan tetap di papan ketik, halaman tidak dimuat ulang. Tanpa berkas ini semuanya tetap tautan dan
// tombol biasa.
(() => {
  "use strict";

  const INGAT = "lpse-pintasan-mati";
  const SKALA = [50, 75, 100, 125, 150, 200, 300];
  const satu = (pilih, akar = document) => akar.querySelector(pilih);
  const semua = (pilih, akar = document) => Array.from(akar.querySelectorAll(pilih));
  const mengetik = (el) => el.matches("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
  const mati = () => localStorage.getItem(INGAT) === "1";
  const pengubah = (e) => e.altKey || e.metaKey || e.ctrlKey;

  // The inbox: ↑ ↓ walk the applications, Enter opens the one that has the focus.
  const meja = satu("[data-meja]");
  if (meja) {
    document.addEventListener("keydown", (e) => {
      if ((e.key !== "ArrowDown" && e.key !== "ArrowUp") || pengubah(e) || mengetik(e.target) || e.target.closest(".cari-luas")) return;
      const tautan = semua(".baris-meja th a", meja);
      if (!tautan.length) return;
      const kini = tautan.indexOf(document.activeElement);
      const tuju = kini < 0 ? 0 : Math.min(Math.max(kini + (e.key === "ArrowDown" ? 1 : -1), 0), tautan.length - 1);
      e.preventDefault();
      tautan[tuju].focus();
    });
  }

  // A page that asks once more: Ctrl Enter decides, Esc goes back.
  if (satu("[data-putusan]")) {
    const form = satu("form.formulir");
    const pertama = satu("select, textarea, input:not([type=hidden])", form);
    if (!satu("[data-fokus]")) (pertama || satu("button[type=submit]", form)).focus({ preventScroll: true });
    document.addEventListener("keydown", (e) => {
      if (e.repeat || e.isComposing) return;
      if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); form.requestSubmit(); }
      if (e.key === "Escape") satu("a.btn-ghost", form).click();
    });
  }

  const akar = satu("[data-periksa]");
  if (!akar) return;

  // Decided: N leads back to the desk, where the next one waits.
  const keMeja = satu("[data-ke-antrean]");
  if (!satu("[data-form-butir] fieldset:not(:disabled)")) {
    document.addEventListener("keydown", (e) => {
      if (e.key.toLowerCase() === "n" && !pengubah(e) && !mengetik(e.target) && !mati()) keMeja.click();
    });
  }

  const suara = satu("#suara");
  const katakan = (teks) => { suara.textContent = teks; };
  const baris = () => semua("#daftar-periksa > [data-butir]");
  const terbuka = () => satu("#daftar-periksa > .terbuka") || baris()[0];
  const kepala = (li) => satu(".butir-baris", li);
  const formulir = (li) => satu("[data-form-butir]", li);
  const bilah = () => satu("#bilah");
  let kini = terbuka() && terbuka().dataset.butir;
  let menunggu = 0;
  let putuskan = false;

  // One row is open; its paper lies on the desk.
  const buka = (li, { fokus = true } = {}) => {
    if (!li) return;
    kini = li.dataset.butir;
    for (const b of baris()) {
      const ya = b === li;
      b.classList.toggle("terbuka", ya);
      formulir(b).hidden = !ya;
      if (ya) kepala(b).setAttribute("aria-current", "true"); else kepala(b).removeAttribute("aria-current");
    }
    for (const d of semua("[data-dokumen]")) d.hidden = d.dataset.dokumen !== kini;
    if (fokus) { kepala(li).focus({ preventScroll: true }); li.scrollIntoView({ block: "nearest" }); }
    muatDini(li);
  };
  // The next paper is fetched while this one is read.
  const muatDini = (li) => {
    const sesudah = li.nextElementSibling;
    const gambar = sesudah && satu(`#dok-${sesudah.dataset.butir} img`);
    if (gambar && !gambar.dataset.dini) { gambar.dataset.dini = "1"; new Image().src = gambar.src; }
  };
  const geser = (langkah) => {
    const isi = baris();
    buka(isi[Math.min(Math.max(isi.findIndex((b) => b.dataset.butir === kini) + langkah, 0), isi.length - 1)]);
  };
  // The next row that still waits, from here downwards and then from the top.
  const berikut = () => {
    const isi = baris();
    const letak = isi.findIndex((b) => b.dataset.butir === kini);
    return [...isi.slice(letak + 1), ...isi.slice(0, letak)].find((b) => b.dataset.hasil === "belum");
  };

  const pilih = (li, hasil) => {
    const form = formulir(li);
    const radio = satu(`[name="hasil"][value="${hasil}"]`, form);
    if (!radio || radio.disabled || radio.closest("fieldset:disabled")) {
      katakan(radio && radio.disabled ? "Butir ini wajib, jadi tidak dapat ditandai Tidak berlaku." : "Butir ini tidak dapat ditandai sekarang.");
      return;
    }
    radio.checked = true;
    if (hasil === "kurang") {
      const alasan = satu('[name="alasan"]', form);
      if (!alasan.value) { alasan.focus(); katakan("Pilih alasan kurang."); return; }
    }
    li.dataset.hasil = hasil;
    form.requestSubmit();
    const sesudah = hasil === "belum" ? null : berikut();
    if (sesudah) buka(sesudah); else kepala(li).focus({ preventScroll: true });
  };
  const centang = (li, nama) => {
    const kotak = satu(`[name="${nama}"]`, formulir(li));
    if (kotak && !kotak.closest("fieldset:disabled")) kotak.click();
  };

  // The desk: pages, size, turning, files.
  const dokumen = () => satu(`#dok-${kini}`);
  const berkasKini = () => semua("[data-berkas]", dokumen()).find((b) => !b.hidden);
  const alat = (nama) => {
    const b = dokumen() && berkasKini();
    const pindai = b && satu("[data-meja-pindai]", b);
    if (nama === "berkas") {
      const isi = semua("[data-berkas]", dokumen());
      const tuju = isi[(isi.indexOf(b) + 1) % isi.length];
      for (const x of isi) x.hidden = x !== tuju;
      return;
    }
    if (!pindai) return;
    if (nama === "putar") { pindai.dataset.putar = String((Number(pindai.dataset.putar) + 90) % 360); return; }
    if (nama === "besarkan" || nama === "kecilkan") {
      const letak = SKALA.indexOf(Number(pindai.dataset.skala)) + (nama === "besarkan" ? 1 : -1);
      pindai.dataset.skala = String(SKALA[Math.min(Math.max(letak, 0), SKALA.length - 1)]);
      satu("[data-skala-kini]", b).textContent = `${pindai.dataset.skala} %`;
      return;
    }
    const lembar = semua("img", pindai);
    const letak = lembar.findIndex((g) => !g.hidden);
    const tuju = Math.min(Math.max(letak + (nama === "sesudah" ? 1 : -1), 0), lembar.length - 1);
    for (const [n, g] of lembar.entries()) g.hidden = n !== tuju;
    pindai.scrollTop = 0;
    if (lembar.length > 1) satu("[data-halaman-kini]", b).textContent = `Halaman ${tuju + 1} dari ${lembar.length}`;
  };

  const keKeputusan = () => {
    if (menunggu) { putuskan = true; return; }
    const tombol = satu("[data-utama]", bilah());
    if (tombol) tombol.click();
    else katakan(satu("div", bilah()).textContent.trim());
  };

  akar.addEventListener("click", (e) => {
    const tautan = e.target.closest("[data-buka]");
    if (tautan && !pengubah(e)) { e.preventDefault(); buka(tautan.closest("[data-butir]")); return; }
    const tombol = e.target.closest("[data-alat]");
    if (tombol && !pengubah(e)) { e.preventDefault(); alat(tombol.dataset.alat); }
  });

  const HURUF = { s: "sesuai", k: "kurang", t: "tidak_berlaku", b: "belum" };
  document.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    giat();
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && !e.altKey && !e.repeat) {
      e.preventDefault();
      if (mengetik(e.target)) { e.target.blur(); buka(terbuka()); }
      keKeputusan();
      return;
    }
    if (e.key === "Escape" && akar.contains(e.target) && !e.target.matches(".butir-baris")) { buka(terbuka()); return; }
    if (mati() || pengubah(e) || mengetik(e.target) || e.target.closest(".cari-luas, .menu-orang, .nav-unit")) return;
    if (tekan(e)) e.preventDefault();
  });

  const tekan = (e) => {
    const li = terbuka();
    const huruf = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    const diPapan = e.target.closest("[data-meja-pindai]");
    if (e.target.matches("[type=radio]") && e.key.startsWith("Arrow")) return false;
    if (huruf === "ArrowDown" || huruf === "ArrowUp") { if (diPapan) return false; geser(huruf === "ArrowDown" ? 1 : -1); return true; }
    if (e.repeat) return false;
    if (huruf === "ArrowRight" || huruf === "ArrowLeft") { alat(huruf === "ArrowRight" ? "sesudah" : "sebelum"); return true; }
    if (huruf === "Enter" && e.target.matches(".butir-baris")) { const b = berikut(); if (li.dataset.hasil !== "belum" && b) buka(b); else if (!b && li.dataset.hasil !== "belum") keKeputusan(); return true; }
    if (HURUF[huruf]) { pilih(li, HURUF[huruf]); return true; }
    if (huruf >= "1" && huruf <= "9") { buka(baris()[Number(huruf) - 1]); return true; }
    if (huruf === "a") { centang(li, "asli"); return true; }
    if (huruf === "i") { const f = satu("[data-fakta]", li); if (f) { f.open = true; satu("input", f).focus(); } return true; }
    const guna = { "+": "besarkan", "=": "besarkan", "-": "kecilkan", r: "putar", f: "berkas" }[huruf];
    if (guna) { alat(guna); return true; }
    return false;
  };

  // Saving: a row found short waits for its reason; everything else goes at once, one after the other.
  document.body.addEventListener("htmx:configRequest", (e) => {
    const form = e.target.closest && e.target.closest("[data-form-butir]");
    if (!form) return;
    const hasil = satu('[name="hasil"]:checked', form);
    const alasan = satu('[name="alasan"]', form);
    if (hasil && hasil.value === "kurang" && !alasan.value) { e.preventDefault(); alasan.focus(); katakan("Pilih alasan kurang."); return; }
    if (hasil) form.closest("[data-butir]").dataset.hasil = hasil.value;
  });
  const formButir = (e) => e.target.closest && e.target.closest("[data-form-butir]");
  document.body.addEventListener("htmx:beforeRequest", (e) => { if (formButir(e)) menunggu += 1; });
  document.body.addEventListener("htmx:afterRequest", (e) => {
    if (!formButir(e)) return;
    menunggu -= 1;
    if (!e.detail.successful) { putuskan = false; katakan("Belum tersimpan. Periksa sambungan, lalu tandai lagi."); }
    // The queue hands over after this event; what follows must see the request that comes next.
    setTimeout(() => { if (!menunggu && putuskan) { putuskan = false; keKeputusan(); } }, 0);
  });
  document.body.addEventListener("butir-gagal", (e) => {
    putuskan = false;
    const li = satu(`#butir-${e.detail.butir}`);
    if (!li) return;
    li.dataset.hasil = "belum";
    buka(li);
    katakan(satu(".pesan-butir", li).textContent.trim());
  });
  document.body.addEventListener("htmx:oobAfterSwap", (e) => {
    const li = e.detail.target && e.detail.target.closest && satu(`[data-butir="${kini}"]`);
    if (!li) return;
    for (const b of baris()) {
      const ya = b.dataset.butir === kini;
      b.classList.toggle("terbuka", ya);
      formulir(b).hidden = !ya;
      if (ya) kepala(b).setAttribute("aria-current", "true"); else kepala(b).removeAttribute("aria-current");
    }
    tanpaSkrip();
    if (document.activeElement === document.body) kepala(li).focus({ preventScroll: true });
  });

  // «Matikan pintasan», remembered on this machine.
  const tombol = satu("[data-pintasan]");
  const tampilkan = () => {
    tombol.textContent = mati() ? "Hidupkan pintasan" : "Matikan pintasan";
    tombol.setAttribute("aria-pressed", String(mati()));
    tombol.closest(".pintasan").classList.toggle("pintasan-mati", mati());
  };
  tombol.addEventListener("click", () => { localStorage.setItem(INGAT, mati() ? "0" : "1"); tampilkan(); });

  // A sign of life tells whether somebody is at the page or only left it open.
  const bidangGiat = satu('#hadir [name="giat"]');
  const giat = () => { bidangGiat.value = "1"; };
  for (const kejadian of ["pointerdown", "pointermove", "wheel"]) document.addEventListener(kejadian, giat, { passive: true });
  document.body.addEventListener("htmx:afterRequest", (e) => { if (e.target.id === "hadir") bidangGiat.value = "0"; });

  const tanpaSkrip = () => { for (const el of semua("[data-tanpa-skrip-periksa]")) el.hidden = true; };
  tanpaSkrip();
  tampilkan();
  if (terbuka()) buka(terbuka(), { fokus: !satu("[data-fokus]") });
})();
