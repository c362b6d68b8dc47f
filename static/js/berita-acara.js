// Penyusunan berita acara: tiap bagian tersimpan sendiri; saat sambungan putus, isiannya menunggu di komputer ini.
// Tanpa berkas ini setiap bagian tetap formulir biasa dengan tombol simpannya.
(() => {
  "use strict";

  const satu = (pilih, akar = document) => akar.querySelector(pilih);
  const semua = (pilih, akar = document) => Array.from(akar.querySelectorAll(pilih));
  const wadah = satu("[data-susun]");
  if (!wadah) return;
  const JEDA = 900;
  const ULANG = [1500, 3000, 6000, 12000];
  const AWALAN = `ba:${wadah.dataset.susun}:${wadah.dataset.orang}:`;
  const LEWATI = new Set(["csrfmiddlewaretoken", "versi", "tambah"]);
  const sambungan = satu("[data-sambungan]");
  const aturan = document.getElementById("aturan");
  const bagian = new Map();
  let putus = false;
  let tetap = ""; // stays until the next save that succeeds

  const laci = {
    tulis: (kode, isi) => { try { localStorage.setItem(AWALAN + kode, JSON.stringify(isi)); return true; } catch { return false; } },
    baca: (kode) => { try { return JSON.parse(localStorage.getItem(AWALAN + kode) || "null"); } catch { return null; } },
    buang: (kode) => { try { localStorage.removeItem(AWALAN + kode); } catch { /* no storage: nothing was kept either */ } },
  };

  const katakanSambungan = (teks) => {
    sambungan.hidden = !teks;
    if (sambungan.textContent !== teks) sambungan.textContent = teks;
  };
  const menunggu = () => {
    const banyak = Array.from(bagian.values()).filter((b) => b.kotor || b.berjalan).length + (bukti ? bukti.antre : 0);
    if (putus) katakanSambungan(`Sambungan terputus. ${banyak || "Tidak ada"} bagian menunggu dikirim; isian tersimpan di komputer ini dan dikirim sendiri begitu tersambung.`);
    else katakanSambungan(tetap);
  };

  const token = (baru) => {
    const kini = satu('[name="csrfmiddlewaretoken"]', wadah);
    if (baru) semua('[name="csrfmiddlewaretoken"]', wadah).forEach((t) => { t.value = baru; });
    return kini ? kini.value : "";
  };

  class Terputus extends Error {}
  class SesiUsai extends Error {}
  const minta = async (alamat, data) => {
    let jawab;
    try {
      jawab = await fetch(alamat, { method: data ? "POST" : "GET", body: data, headers: { Accept: "application/json" }, credentials: "same-origin" });
    } catch { throw new Terputus(); }
    if (jawab.status >= 500 || jawab.status === 429) throw new Terputus();
    const tipe = jawab.headers.get("Content-Type") || "";
    if (jawab.status === 403 || jawab.redirected || !tipe.includes("json")) throw new SesiUsai();
    return { status: jawab.status, isi: await jawab.json() };
  };

  const gantiAturan = (html) => { if (html) aturan.innerHTML = html; };

  // ---------- Baris ----------
  const tambahBaris = (tabel) => {
    const jumlah = document.getElementById(`id_${tabel.dataset.baris}-TOTAL_FORMS`);
    const kini = Number(jumlah.value);
    if (kini >= Number(tabel.dataset.maks)) return null;
    const kosong = satu("template[data-baris-kosong]", tabel);
    const isi = document.createElement("div");
    isi.append(kosong.content.cloneNode(true));
    for (const el of semua("*", isi)) {
      for (const nama of el.getAttributeNames()) {
        const nilai = el.getAttribute(nama);
        if (nilai.includes("__prefix__")) el.setAttribute(nama, nilai.replaceAll("__prefix__", String(kini)));
      }
    }
    const baris = satu("[data-baris-satu]", isi);
    satu("[data-baris-urut]", baris).textContent = String(kini + 1);
    tabel.insertBefore(baris, kosong);
    jumlah.value = String(kini + 1);
    return baris;
  };

  // ---------- Satu bagian ----------
  class Bagian {
    constructor(form) {
      this.form = form;
      this.kode = form.dataset.bagian;
      this.isi = satu("[data-bagian-isi]", form);
      this.kabar = satu(`[data-simpan="${this.kode}"]`);
      this.kotor = false;
      this.berjalan = false;
      this.beku = false; // a conflict or an end: this tab saves no more here until its writer decides
      this.ke = 0;
      this.jadwal = 0;
      this.tunda = ""; // rows as stored, shown once nobody writes in the section
      form.addEventListener("focusout", () => setTimeout(() => this.susulkan(), 400));
      form.addEventListener("input", () => this.sentuh(JEDA));
      form.addEventListener("change", () => this.sentuh(200));
      form.addEventListener("submit", (e) => this.kirimForm(e));
      form.addEventListener("click", (e) => this.klik(e));
      this.pulihkan();
    }

    get versi() { return satu('input[name="versi"]', this.form); }

    pasangan() {
      return Array.from(new FormData(this.form).entries()).filter(([nama, nilai]) => !LEWATI.has(nama) && typeof nilai === "string");
    }

    sentuh(jeda) {
      this.kotor = true;
      this.tunda = "";
      const aman = laci.tulis(this.kode, { versi: this.versi.value, isi: this.pasangan() });
      if (!this.beku) this.katakan(aman ? "Mengetik…" : "Belum tersimpan; jangan tutup halaman ini.");
      this.nanti(jeda);
    }

    nanti(jeda) { clearTimeout(this.jadwal); if (!this.beku) this.jadwal = setTimeout(() => this.simpan(), jeda); }

    katakan(teks) { this.kabar.textContent = teks; }

    klik(e) {
      const tambah = e.target.closest("[data-baris-tambah]");
      if (tambah) {
        const baris = tambahBaris(satu("[data-baris]", this.form));
        if (baris) { e.preventDefault(); satu("input:not([type=hidden]), select, textarea", baris)?.focus(); }
        return;
      }
      if (e.target.closest("[data-konflik-buang]")) { e.preventDefault(); this.muatUlang(); return; }
      if (e.target.closest("[data-konflik-tetap]")) { e.preventDefault(); this.beku = false; this.kotor = true; satu("[data-konflik]", this.form)?.remove(); this.simpan(); }
    }

    kirimForm(e) {
      e.preventDefault();
      this.kotor = true;
      this.beku = false;
      this.simpan();
    }

    async simpan() {
      clearTimeout(this.jadwal);
      if (this.berjalan || this.beku || !this.kotor) return;
      this.berjalan = true;
      this.kotor = false;
      const kirim = JSON.stringify(this.pasangan());
      this.katakan("Menyimpan…");
      try {
        const { status, isi } = await minta(this.form.action, new FormData(this.form));
        putus = false;
        tetap = "";
        this.ke = 0;
        if (status === 409) this.konflik(isi);
        else if (status === 422) this.galat(isi);
        else this.tersimpan(isi, kirim);
      } catch (galat) {
        this.kotor = true;
        this.gagal(galat);
      } finally {
        this.berjalan = false;
        menunggu();
      }
      if (this.kotor && !this.beku && !this.ke) this.nanti(JEDA);
    }

    gagal(galat) {
      if (galat instanceof SesiUsai) {
        this.katakan("Belum tersimpan: sesi berakhir");
        this.segarkan();
        tetap = "Sesi Anda berakhir. Masuk lagi di tab lain; isian tersimpan di komputer ini dan dikirim sendiri sesudahnya.";
      } else {
        putus = true;
        this.katakan("Menunggu sambungan; tersimpan di komputer ini");
      }
      this.nanti(ULANG[Math.min(this.ke, ULANG.length - 1)]);
      this.ke += 1;
    }

    // After signing in again the page's token is an old one.
    async segarkan() {
      try {
        const jawab = await fetch(location.pathname, { credentials: "same-origin" });
        if (jawab.redirected || !jawab.ok) return;
        const halaman = new DOMParser().parseFromString(await jawab.text(), "text/html");
        const baru = halaman.querySelector('[data-susun] [name="csrfmiddlewaretoken"]');
        if (baru) token(baru.value);
      } catch { putus = true; }
    }

    tersimpan(isi, kirim) {
      this.bersihkanGalat();
      this.versi.value = String(isi.versi);
      gantiAturan(isi.aturan);
      this.katakan(isi.kata);
      const kini = JSON.stringify(this.pasangan());
      if (kini === kirim) {
        this.kotor = false;
        laci.buang(this.kode);
        if (isi.html && this.menulisDiBarisLain(isi.html)) this.tunda = isi.html;
        else if (isi.html) this.ganti(isi.html);
      } else {
        this.kotor = true;
        laci.tulis(this.kode, { versi: String(isi.versi), isi: this.pasangan() });
      }
    }

    // Sorted or tidied rows must not slip away under the hand: the field in focus would be another person's.
    menulisDiBarisLain(html) {
      const baris = this.form.contains(document.activeElement) ? document.activeElement.closest("[data-baris-satu]") : null;
      if (!baris) return false;
      const baru = document.createElement("template");
      baru.innerHTML = html;
      return semua("input, select, textarea", baris).some((el) => {
        if (el.type === "hidden" || (el.type === "checkbox" ? !el.checked : !el.value)) return false;
        const lain = el.id && baru.content.getElementById(el.id);
        return !lain || (el.type === "checkbox" ? !lain.checked : lain.value !== el.value);
      });
    }

    susulkan() {
      if (!this.tunda || this.kotor || this.berjalan || this.form.contains(document.activeElement)) return;
      this.ganti(this.tunda);
      this.tunda = "";
    }

    ganti(html) {
      const fokus = document.activeElement && this.form.contains(document.activeElement) ? document.activeElement.id : "";
      this.isi.innerHTML = html;
      if (fokus) document.getElementById(fokus)?.focus();
    }

    konflik(isi) {
      this.beku = true;
      this.kotor = true;
      laci.tulis(this.kode, { versi: this.versi.value, isi: this.pasangan() });
      this.katakan(isi.kata);
      if (isi.tutup) { tetap = `${isi.kata} Isian Anda yang belum tersimpan masih ada di komputer ini.`; return; }
      satu("[data-konflik]", this.form)?.remove();
      this.isi.insertAdjacentHTML("afterbegin", isi.html);
      this.versi.value = String(isi.versi);
      satu("[data-konflik]", this.form).scrollIntoView({ block: "center" });
    }

    async muatUlang() {
      try {
        const { isi } = await minta(this.form.action);
        laci.buang(this.kode);
        this.beku = false;
        this.kotor = false;
        this.ganti(isi.html);
        this.katakan("Memakai yang tersimpan.");
      } catch (galat) { this.gagal(galat); }
      menunggu();
    }

    galat(isi) {
      this.bersihkanGalat();
      this.katakan(isi.kata);
      for (const [id, teks] of Object.entries(isi.galat || {})) {
        const el = document.getElementById(id);
        if (!el || !this.form.contains(el)) continue;
        const p = document.createElement("p");
        p.className = "galat-bidang";
        p.dataset.galatSkrip = "";
        p.id = `${id}_galat`;
        p.textContent = teks.join(" ");
        el.setAttribute("aria-invalid", "true");
        el.setAttribute("aria-describedby", p.id);
        el.closest(".bidang")?.classList.add("bidang--galat");
        el.before(p);
      }
    }

    bersihkanGalat() {
      for (const p of semua("[data-galat-skrip]", this.form)) {
        const bidang = p.closest(".bidang");
        bidang?.classList.remove("bidang--galat");
        semua("[aria-invalid]", bidang || this.form).forEach((el) => el.removeAttribute("aria-invalid"));
        p.remove();
      }
    }

    // What a lost line or a closed tab left behind.
    pulihkan() {
      const sisa = laci.baca(this.kode);
      if (!sisa || !Array.isArray(sisa.isi)) return;
      if (JSON.stringify(sisa.isi) === JSON.stringify(this.pasangan())) { laci.buang(this.kode); return; }
      const tabel = satu("[data-baris]", this.form);
      if (tabel) {
        const banyak = Number((sisa.isi.find(([nama]) => nama === `${tabel.dataset.baris}-TOTAL_FORMS`) || [0, 0])[1]);
        while (Number(document.getElementById(`id_${tabel.dataset.baris}-TOTAL_FORMS`).value) < banyak && tambahBaris(tabel));
      }
      semua('input[type="checkbox"]', this.form).forEach((c) => { c.checked = false; });
      for (const [nama, nilai] of sisa.isi) {
        if (/-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS$/.test(nama)) continue;
        for (const el of semua(`[name="${CSS.escape(nama)}"]`, this.form)) {
          if (el.type === "checkbox" || el.type === "radio") el.checked = el.checked || el.value === nilai;
          else el.value = nilai;
        }
      }
      this.versi.value = sisa.versi;
      this.kotor = true;
      this.katakan("Isian yang belum sempat tersimpan dipulihkan.");
      this.nanti(300);
    }
  }

  // ---------- Bukti ----------
  let bukti = null;
  const formBukti = satu("[data-bukti-baru]");
  if (formBukti) {
    const daftar = satu("[data-bukti-daftar]");
    const kabar = satu('[data-simpan="bukti"]');
    bukti = { antre: 0, jadwal: 0, ke: 0 };
    const terima = (isi) => {
      const fokus = daftar.contains(document.activeElement) ? document.activeElement.id : "";
      if (isi.html) daftar.innerHTML = isi.html;
      if (fokus) document.getElementById(fokus)?.focus();
      gantiAturan(isi.aturan);
      kabar.textContent = isi.kata;
    };
    const kirim = async (alamat, data, usai) => {
      bukti.antre = 1;
      kabar.textContent = "Mengirim…";
      try {
        const { status, isi } = await minta(alamat, data);
        bukti.antre = 0;
        bukti.ke = 0;
        putus = false;
        if (status === 200) { terima(isi); usai(); } else kabar.textContent = isi.kata;
      } catch (galat) {
        putus = galat instanceof Terputus;
        kabar.textContent = putus ? "Menunggu sambungan; bukti dikirim sendiri" : "Sesi berakhir; muat ulang halaman ini";
        if (putus) bukti.jadwal = setTimeout(() => kirim(alamat, data, usai), ULANG[Math.min(bukti.ke++, ULANG.length - 1)]);
      }
      menunggu();
    };
    formBukti.addEventListener("submit", (e) => {
      if (e.defaultPrevented || bukti.antre) { e.preventDefault(); return; }
      e.preventDefault();
      formBukti.elements.kunci.value = crypto.randomUUID ? crypto.randomUUID() : "";
      kirim(formBukti.action, new FormData(formBukti), () => { satu(".unggah-daftar", formBukti).replaceChildren(); formBukti.elements.keterangan.value = ""; });
    });
    daftar.addEventListener("submit", (e) => {
      e.preventDefault();
      const tombol = e.submitter;
      kirim(tombol && tombol.hasAttribute("formaction") ? tombol.formAction : e.target.action, new FormData(e.target), () => {});
    });
    daftar.addEventListener("change", (e) => { const form = e.target.closest("form"); kirim(form.action, new FormData(form), () => {}); });
  }

  for (const form of semua("form[data-bagian]", wadah)) { const b = new Bagian(form); bagian.set(b.kode, b); }

  // A rule leads to its field; a row that is not there yet is added.
  aturan.addEventListener("click", (e) => {
    const tautan = e.target.closest("a[data-sasaran]");
    if (!tautan) return;
    const id = tautan.getAttribute("href").slice(1);
    let el = document.getElementById(id);
    const tabel = satu(`form[data-bagian="${tautan.dataset.sasaran}"] [data-baris]`);
    if (!el && tabel && tambahBaris(tabel)) el = document.getElementById(id);
    if (!el) return;
    e.preventDefault();
    el.scrollIntoView({ block: "center" });
    if (el.tagName === "SECTION") el.setAttribute("tabindex", "-1");
    el.focus({ preventScroll: true });
  });

  // A page on its way out sends nothing more: what the next one shows might be older than what was just sent.
  window.addEventListener("beforeunload", () => { for (const b of bagian.values()) if (b.kotor && !b.berjalan) b.nanti(5000); });
  window.addEventListener("online", () => { for (const b of bagian.values()) { b.ke = 0; b.nanti(100); } });
  window.addEventListener("offline", () => { putus = true; menunggu(); });
  window.addEventListener("pageshow", (e) => { if (e.persisted) location.reload(); });
})();
