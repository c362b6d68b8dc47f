// Meja layanan: draf yang tersimpan sendiri, siapa yang sedang menulis, sebut rekan, dan catat cepat dengan papan ketik.
// Tanpa berkas ini semuanya tetap tombol dan tautan biasa.
(() => {
  "use strict";

  const satu = (pilih, akar = document) => akar.querySelector(pilih);
  const semua = (pilih, akar = document) => Array.from(akar.querySelectorAll(pilih));
  const JEDA_DRAF = 1200;
  const JEDA_ULANG = 5000;

  // ---------- Draf ----------
  const form = satu("form[data-draf]");
  if (form) {
    const isi = form.elements.isi;
    const kabar = satu("[data-draf-kabar]", form);
    const laci = `draf:${form.dataset.draf}:${form.dataset.orang}`;
    let versi = Number(form.dataset.versi);
    let tersimpan = isi.value;
    let jadwal = 0;
    let berjalan = false;
    let terkirim = false;

    for (const el of semua("[data-tanpa-skrip]", form)) el.hidden = true;
    const katakan = (teks) => { kabar.textContent = teks; };
    const ingat = (teks) => { try { localStorage.setItem(laci, teks); } catch { katakan("Draf belum tersimpan; jangan tutup halaman ini."); } };
    const lupa = () => { try { localStorage.removeItem(laci); } catch { katakan(""); } };
    const lokal = () => { try { return localStorage.getItem(laci) || ""; } catch { return ""; } };

    const simpan = async () => {
      clearTimeout(jadwal);
      if (terkirim || berjalan || isi.value === tersimpan) return;
      berjalan = true;
      const teks = isi.value;
      const data = new FormData();
      data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      data.set("isi", teks);
      data.set("versi", String(versi));
      try {
        const jawab = await fetch(form.dataset.draf, { method: "POST", body: data, headers: { Accept: "application/json" } });
        if (jawab.status === 409) { basi(await jawab.json()); return; }
        if (!jawab.ok) throw new Error(String(jawab.status));
        const hasil = await jawab.json();
        versi = hasil.versi;
        tersimpan = teks;
        lupa();
        katakan(hasil.kata);
        if (isi.value !== teks) jadwal = setTimeout(simpan, JEDA_DRAF);
      } catch {
        ingat(teks);
        katakan("Sambungan terputus. Tulisan disimpan di komputer ini dan dicoba lagi.");
        jadwal = setTimeout(simpan, JEDA_ULANG);
      } finally {
        berjalan = false;
      }
    };

    const basi = (hasil) => {
      terkirim = true; // this tab saves no more until its writer decides
      const kotak = satu("[data-draf-basi]");
      satu("[data-draf-kata]", kotak).textContent = hasil.kata;
      kotak.hidden = false;
      satu("[data-draf-pakai]", kotak).onclick = () => { isi.value = hasil.isi; lanjut(hasil.versi, hasil.isi); };
      satu("[data-draf-tetap]", kotak).onclick = () => { lanjut(hasil.versi, hasil.isi); simpan(); };
      const lanjut = (v, teks) => { versi = v; tersimpan = teks; terkirim = false; kotak.hidden = true; isi.focus(); };
    };

    isi.addEventListener("input", () => { clearTimeout(jadwal); jadwal = setTimeout(simpan, JEDA_DRAF); });
    isi.addEventListener("blur", simpan);
    window.addEventListener("online", simpan);
    form.addEventListener("submit", () => { terkirim = true; clearTimeout(jadwal); lupa(); });
    window.addEventListener("pageshow", (e) => { if (e.persisted) location.reload(); });
    const sisa = lokal();
    if (sisa && sisa !== isi.value && !form.dataset.tetap) { isi.value = sisa; katakan("Tulisan yang belum sempat tersimpan dipulihkan."); simpan(); }

    // Ctrl Enter sends the answer.
    isi.addEventListener("keydown", (e) => {
      if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey) || e.repeat || e.isComposing) return;
      e.preventDefault();
      form.requestSubmit(satu("button[data-utama]", form));
    });

    // ---------- Siapa yang sedang menulis ----------
    const hadir = satu("#hadir");
    if (hadir) {
      const tanda = hadir.elements.menulis;
      let dikatakan = false;
      const menulis = () => {
        tanda.value = "1";
        if (!dikatakan && window.htmx) { dikatakan = true; window.htmx.trigger(hadir, "menulis"); }
      };
      isi.addEventListener("input", menulis);
      document.body.addEventListener("htmx:afterRequest", (e) => { if (e.target === hadir) { tanda.value = "0"; dikatakan = false; } });
    }

    // ---------- Balasan baku ----------
    const baku = form.elements.balasan;
    if (baku) {
      const tombol = satu("[data-sisip]", form);
      const sisip = async () => {
        if (!baku.value) return;
        const jawab = await fetch(form.dataset.balasan.replace("/0/", `/${baku.value}/`), { headers: { Accept: "text/plain" } });
        if (!jawab.ok) { katakan("Balasan baku itu tidak dapat diambil. Coba lagi."); return; }
        const teks = await jawab.text();
        const awal = isi.selectionStart;
        const depan = isi.value.slice(0, awal);
        const pisah = depan && !depan.endsWith("\n") ? "\n" : "";
        isi.setRangeText(`${pisah}${teks}`, awal, isi.selectionEnd, "end");
        baku.value = "";
        isi.focus();
        isi.dispatchEvent(new Event("input"));
        const kosong = jawab.headers.get("X-LPSE-Kosong");
        if (kosong) katakan(`Tiket ini tidak menyebut ${kosong}; perbaiki tanda – sebelum mengirim.`);
      };
      tombol.hidden = true;
      baku.addEventListener("change", sisip);
    }

    // ---------- Sebut rekan: @ ----------
    const orang = JSON.parse((satu("#orang-sebut") || { textContent: "[]" }).textContent);
    const wadah = satu(".tulis-kotak", form);
    let saran = null;
    const tutup = () => { if (saran) { saran.remove(); saran = null; isi.removeAttribute("aria-activedescendant"); } };
    const potong = () => /(?:^|\s)@([\p{L} .]{0,30})$/u.exec(isi.value.slice(0, isi.selectionStart));
    const pilih = (nama) => {
      const kata = potong();
      if (!kata) return;
      const awal = isi.selectionStart - kata[1].length;
      isi.setRangeText(`${nama} `, awal, isi.selectionStart, "end");
      tutup();
      isi.focus();
      isi.dispatchEvent(new Event("input"));
    };
    const tandai = (i) => {
      semua("button", saran).forEach((b, n) => b.setAttribute("aria-selected", String(n === i)));
      saran.dataset.kini = String(i);
    };
    const tawarkan = () => {
      const kata = potong();
      const cocok = kata ? orang.filter((n) => n.toLowerCase().includes(kata[1].trim().toLowerCase())).slice(0, 6) : [];
      tutup();
      if (!cocok.length || (kata && cocok.length === 1 && cocok[0] === kata[1].trim())) return;
      saran = document.createElement("div");
      saran.className = "sebut-saran";
      saran.setAttribute("role", "listbox");
      saran.setAttribute("aria-label", "Sebut rekan");
      for (const nama of cocok) {
        const b = document.createElement("button");
        b.type = "button";
        b.tabIndex = -1;
        b.setAttribute("role", "option");
        b.textContent = nama;
        b.addEventListener("mousedown", (e) => { e.preventDefault(); pilih(nama); });
        saran.append(b);
      }
      wadah.append(saran);
      tandai(0);
    };
    isi.addEventListener("input", tawarkan);
    isi.addEventListener("blur", tutup);
    isi.addEventListener("keydown", (e) => {
      if (!saran) return;
      const b = semua("button", saran);
      const kini = Number(saran.dataset.kini);
      if (e.key === "ArrowDown" || e.key === "ArrowUp") { e.preventDefault(); tandai((kini + (e.key === "ArrowDown" ? 1 : b.length - 1)) % b.length); }
      if ((e.key === "Enter" || e.key === "Tab") && !e.ctrlKey) { e.preventDefault(); pilih(b[kini].textContent); }
      if (e.key === "Escape") { e.preventDefault(); tutup(); }
    });
  }

  // ---------- Menu tindakan ----------
  document.addEventListener("click", (e) => {
    for (const menu of semua("details.menu-tindakan[open]")) if (!menu.contains(e.target)) menu.open = false;
  });
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    for (const menu of semua("details.menu-tindakan[open]")) { menu.open = false; satu("summary", menu).focus(); }
  });

  // ---------- Catat cepat ----------
  const cepat = satu("form[data-cepat]");
  if (cepat) {
    const cari = satu("[data-cari-pelapor]", cepat);
    const calon = () => semua("#calon input[type=radio]");
    cari.addEventListener("keydown", (e) => {
      if (e.key !== "ArrowDown" || !calon().length) return;
      e.preventDefault();
      const pertama = calon()[0];
      pertama.focus();
      pertama.checked = true;
      pertama.dispatchEvent(new Event("change", { bubbles: true }));
    });
    cepat.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && !e.repeat) { e.preventDefault(); cepat.requestSubmit(satu("button[data-utama]", cepat)); return; }
      if (e.key !== "Enter" || !e.target.matches("input:not([type=checkbox])")) return;
      e.preventDefault(); // Enter walks on; only Ctrl Enter or the button saves
      if (e.target === cari && calon().length && !calon().some((k) => k.checked)) { calon()[0].checked = true; calon()[0].dispatchEvent(new Event("change", { bubbles: true })); }
      const jalan = semua("input:not([type=hidden]), select, textarea, button[data-utama]", cepat).filter((el) => !el.disabled && el.offsetParent !== null);
      const grup = e.target.type === "radio" ? jalan.filter((el) => el.name !== e.target.name || el === e.target) : jalan.filter((el) => el.name !== "calon");
      const tuju = grup[grup.indexOf(e.target) + 1];
      if (tuju) tuju.focus();
    });
    document.addEventListener("htmx:afterSwap", (e) => {
      if (e.target.id !== "calon") return;
      const n = calon().length;
      satu("[data-jumlah-calon]", cepat).textContent = n ? `${n} orang cocok; panah bawah untuk memilih.` : "";
    });
  }
})();
