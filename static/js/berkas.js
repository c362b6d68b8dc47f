// Uploads: drag and drop, progress, resuming after a broken line (tus), one row per file. Without this file the form
// sends the files itself.
(() => {
  "use strict";

  if (!window.tus || !window.tus.isSupported) return;
  const sumberIkon = document.currentScript.dataset.ikon;
  const SVG = "http://www.w3.org/2000/svg";
  const POTONGAN = 4 * 1024 * 1024;
  const BERSAMAAN = 2;

  const ikon = (nama) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "ikon");
    svg.setAttribute("width", "20");
    svg.setAttribute("height", "20");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", `${sumberIkon}#${nama}`);
    svg.append(use);
    return svg;
  };
  const buat = (nama, kelas, teks) => {
    const el = document.createElement(nama);
    if (kelas) el.className = kelas;
    if (teks) el.textContent = teks;
    return el;
  };
  const byte = (n) => {
    const satuan = ["B", "kB", "MB", "GB"];
    let i = 0;
    let nilai = n;
    while (nilai >= 1024 && i < satuan.length - 1) { nilai /= 1024; i += 1; }
    return `${nilai.toLocaleString("id-ID", { maximumFractionDigits: nilai < 100 && i ? 1 : 0 })} ${satuan[i]}`;
  };

  class Unggah {
    constructor(kotak) {
      this.kotak = kotak;
      this.atur = kotak.dataset;
      this.daftar = kotak.querySelector(".unggah-daftar");
      this.kabar = kotak.querySelector("[data-unggah-kabar]");
      this.form = kotak.closest("form");
      this.antrean = [];
      this.berjalan = 0;
      this.langsung = this.form.hasAttribute("data-unggah-langsung");
      for (const el of this.form.querySelectorAll("[data-tanpa-unggah]")) el.hidden = this.langsung;
      this.pasang();
    }

    get token() { return this.form.querySelector('[name="csrfmiddlewaretoken"]').value; }

    pasang() {
      for (const masukan of this.kotak.querySelectorAll('input[type="file"]')) {
        masukan.addEventListener("change", () => {
          this.tambah([...masukan.files]);
          masukan.value = ""; // the rows carry them from here on; the form must not send them twice
        });
      }
      const sasaran = this.kotak.querySelector(".unggah-kotak");
      const seret = (ya) => sasaran.classList.toggle("unggah-kotak--seret", ya);
      sasaran.addEventListener("dragover", (e) => { e.preventDefault(); seret(true); });
      sasaran.addEventListener("dragleave", (e) => { if (!sasaran.contains(e.relatedTarget)) seret(false); });
      sasaran.addEventListener("drop", (e) => { e.preventDefault(); seret(false); this.tambah([...e.dataTransfer.files]); });
      this.form.addEventListener("submit", (e) => {
        if (!this.berjalan && !this.antrean.length) return;
        e.preventDefault();
        this.katakan("Tunggu sampai semua berkas selesai diunggah, lalu kirim lagi.");
      });
      window.addEventListener("online", () => this.ulangSemua());
    }

    katakan(teks) { this.kabar.textContent = teks; }

    jumlah() { return this.daftar.querySelectorAll("li:not(.unggah-baris--galat)").length; }

    tambah(semua) {
      for (const berkas of semua) {
        const baris = this.baris(berkas);
        const sebab = this.tolakDini(berkas);
        if (sebab) { this.gagal(baris, sebab, false); continue; }
        this.antrean.push(baris);
      }
      this.jalan();
    }

    // What the server would refuse anyway, said before a byte is sent.
    tolakDini(berkas) {
      if (this.jumlah() > Number(this.atur.jumlah)) return `Paling banyak ${this.atur.jumlah} berkas di sini.`;
      if (!berkas.size) return "Berkas ini kosong.";
      if (berkas.size > Number(this.atur.maks)) return `Berkas ini ${byte(berkas.size)}; paling besar ${this.atur.maksTeks}.`;
      const akhiran = /\.[^.]+$/.exec(berkas.name.toLowerCase());
      if (akhiran && !this.atur.terima.split(",").includes(akhiran[0])) return `Jenis ${akhiran[0]} tidak diterima di sini; yang diterima ${this.atur.jenis}.`;
      return "";
    }

    baris(berkas) {
      const el = buat("li", "unggah-baris");
      const nama = buat("div");
      const keadaan = buat("small", "", `Menunggu giliran · ${byte(berkas.size)}`);
      nama.append(buat("b", "", berkas.name), keadaan);
      const takar = buat("progress");
      takar.max = berkas.size || 1;
      takar.value = 0;
      takar.setAttribute("aria-label", `Kemajuan ${berkas.name}`);
      const tombol = buat("div", "tindakan");
      const buang = buat("button", "btn btn-ghost btn-sm", "Batalkan");
      buang.type = "button";
      buang.setAttribute("aria-label", `Batalkan ${berkas.name}`);
      tombol.append(buang);
      el.append(ikon("file"), nama, tombol, takar);
      this.daftar.append(el);
      const baris = { el, berkas, keadaan, takar, tombol, buang, unggahan: null, selesai: false };
      buang.addEventListener("click", () => this.buang(baris));
      return baris;
    }

    jalan() {
      while (this.berjalan < BERSAMAAN && this.antrean.length) this.kirim(this.antrean.shift());
    }

    kirim(baris) {
      this.berjalan += 1;
      baris.keadaan.textContent = `Mengunggah · ${byte(baris.berkas.size)}`;
      const pilihan = {
        endpoint: this.atur.unggah,
        chunkSize: POTONGAN,
        retryDelays: [500, 1500, 3000, 6000, 12000],
        metadata: { nama: baris.berkas.name, kegunaan: this.atur.kegunaan },
        storeFingerprintForResuming: true,
        // One scan may serve two places on a page: each place goes on with its own upload, never with the other's.
        fingerprint: ({ name, type, size, lastModified }) => Promise.resolve(["lpse", window.location.pathname, this.atur.nama, name, type, size, lastModified].join("|")),
        removeFingerprintOnSuccess: true,
        onBeforeRequest: (minta) => { minta.setHeader("X-CSRFToken", this.token); minta.getUnderlyingObject().withCredentials = true; },
        onShouldRetry: (galat, _ke, _opsi) => {
          const status = galat.originalResponse ? galat.originalResponse.getStatus() : 0;
          const lagi = status === 0 || status === 409 || status === 423 || status >= 500;
          if (lagi) baris.keadaan.textContent = "Sambungan terputus; dilanjutkan sebentar lagi…";
          return lagi;
        },
        onProgress: (kirim, semua) => {
          baris.takar.value = kirim;
          baris.keadaan.textContent = `Mengunggah · ${byte(kirim)} dari ${byte(semua)}`;
          if (kirim === semua) baris.keadaan.textContent = "Memeriksa isinya…";
        },
        onAfterResponse: (_minta, jawab) => { baris.kunci = jawab.getHeader("Lpse-Berkas") || baris.kunci; },
        onError: (galat) => this.usai(() => this.gagal(baris, this.sebab(galat), this.sementara(galat))),
        onSuccess: () => this.usai(() => (baris.kunci ? this.berhasil(baris) : this.gagal(baris, "Unggahan tidak lengkap.", true))),
      };
      baris.unggahan = new window.tus.Upload(baris.berkas, pilihan);
      // The same file, broken off earlier in this browser: go on where it stopped.
      baris.unggahan.findPreviousUploads().then((lama) => {
        const cocok = lama.find((satu) => satu.metadata && satu.metadata.kegunaan === this.atur.kegunaan);
        if (cocok) baris.unggahan.resumeFromPreviousUpload(cocok);
        baris.unggahan.start();
      });
    }

    usai(lalu) { this.berjalan -= 1; lalu(); this.jalan(); }

    // Whether trying the same file again can help: the line or the server, not what the file is.
    sementara(galat) {
      const status = galat.originalResponse ? galat.originalResponse.getStatus() : 0;
      return status === 0 || status >= 500;
    }

    sebab(galat) {
      const jawab = galat.originalResponse;
      if (!jawab || !jawab.getStatus()) return "Sambungan terputus. Tekan «Coba lagi» bila sudah tersambung.";
      const teks = jawab.getHeader("Content-Type") || "";
      if (teks.startsWith("text/plain") && jawab.getBody()) return jawab.getBody();
      // Logged out meanwhile: the browser followed the way to the login page, and that is what answered.
      const kePintu = jawab.getStatus() < 400 && teks.startsWith("text/html");
      if (kePintu || jawab.getStatus() === 403) return "Sesi Anda berakhir. Muat ulang halaman ini, lalu unggah lagi.";
      return "Server tidak dapat menerima berkas ini sekarang.";
    }

    berhasil(baris) {
      baris.selesai = true;
      baris.el.classList.add("unggah-baris--selesai");
      baris.el.firstElementChild.replaceWith(ikon("circle-check"));
      baris.takar.remove();
      baris.keadaan.textContent = `Tersimpan · ${byte(baris.berkas.size)}`;
      const semua = this.jumlah();
      const sudah = this.daftar.querySelectorAll(".unggah-baris--selesai").length;
      this.katakan(semua > 1 ? `${sudah} dari ${semua} berkas tersimpan.` : `${baris.berkas.name} tersimpan.`);
      if (this.langsung) {
        baris.tombol.remove();
      } else {
        const kunci = buat("input");
        kunci.type = "hidden";
        kunci.name = `${this.atur.nama}_kunci`;
        kunci.value = baris.kunci;
        baris.el.append(kunci);
        baris.buang.textContent = "Lepas";
        baris.buang.setAttribute("aria-label", `Lepas ${baris.berkas.name}`);
      }
      document.body.dispatchEvent(new CustomEvent("berkas:tersimpan", { detail: { kunci: baris.kunci } }));
    }

    gagal(baris, sebab, ulang) {
      baris.el.classList.add("unggah-baris--galat");
      baris.el.firstElementChild.replaceWith(ikon("alert-circle"));
      baris.takar.hidden = true;
      baris.keadaan.textContent = sebab;
      baris.buang.textContent = "Tutup";
      baris.buang.setAttribute("aria-label", `Tutup ${baris.berkas.name}`);
      this.katakan(`${baris.berkas.name}: ${sebab}`);
      if (!ulang || baris.ulang) return;
      baris.ulang = buat("button", "btn btn-sm", "Coba lagi");
      baris.ulang.type = "button";
      baris.ulang.setAttribute("aria-label", `Coba lagi ${baris.berkas.name}`);
      baris.ulang.addEventListener("click", () => this.ulang(baris));
      baris.tombol.prepend(baris.ulang);
    }

    ulang(baris) {
      if (baris.ulang) { baris.ulang.remove(); baris.ulang = null; }
      baris.el.classList.remove("unggah-baris--galat");
      baris.el.firstElementChild.replaceWith(ikon("file"));
      baris.takar.hidden = false;
      baris.buang.textContent = "Batalkan";
      baris.buang.setAttribute("aria-label", `Batalkan ${baris.berkas.name}`);
      this.antrean.push(baris);
      this.jalan();
      baris.buang.focus();
    }

    ulangSemua() {
      for (const tombol of this.daftar.querySelectorAll(".unggah-baris--galat .btn:not(.btn-ghost)")) tombol.click();
    }

    buang(baris) {
      const letak = this.antrean.indexOf(baris);
      if (letak >= 0) this.antrean.splice(letak, 1);
      else if (baris.unggahan && !baris.selesai && !baris.el.classList.contains("unggah-baris--galat")) {
        baris.unggahan.abort(true).catch(() => {});
        this.usai(() => {});
      }
      const berikut = baris.el.nextElementSibling || baris.el.previousElementSibling;
      baris.el.remove();
      (berikut ? berikut.querySelector("button") : this.kotak.querySelector('input[type="file"]')).focus();
      this.katakan(`${baris.berkas.name} dikeluarkan dari daftar.`);
    }
  }

  for (const kotak of document.querySelectorAll("[data-unggah]")) new Unggah(kotak);
})();
