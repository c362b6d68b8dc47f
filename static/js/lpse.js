// Small comforts of the shell. Every page works without this file.
(() => {
  "use strict";

  const semua = (pilih, akar = document) => Array.from(akar.querySelectorAll(pilih));

  // Ctrl K (or ⌘ K): to the search box; where the box is hidden (phone), to the search page.
  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === "k") {
      const kotak = document.getElementById("cari-luas");
      if (!kotak) return;
      e.preventDefault();
      if (kotak.offsetParent === null) location.href = kotak.form.action;
      else { kotak.focus(); kotak.select(); }
    }
    if (e.key === "Escape") tutup();
  });

  const tutup = (kecuali) => {
    for (const menu of semua("details.menu-orang[open]")) {
      if (kecuali && menu.contains(kecuali)) continue;
      const dalam = menu.contains(document.activeElement);
      menu.open = false;
      if (dalam) menu.querySelector("summary").focus();
    }
    const saran = document.getElementById("saran");
    if (saran && !(kecuali && saran.parentElement.contains(kecuali))) saran.replaceChildren();
  };
  document.addEventListener("click", (e) => tutup(e.target));

  // Arrow keys walk the suggestions.
  document.addEventListener("keydown", (e) => {
    if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
    const form = e.target.closest && e.target.closest(".cari-luas");
    if (!form) return;
    const urutan = [form.querySelector("input"), ...semua(".saran a", form)];
    const kini = urutan.indexOf(document.activeElement);
    const tuju = urutan[kini + (e.key === "ArrowDown" ? 1 : -1)];
    if (tuju) { e.preventDefault(); tuju.focus(); }
  });

  // The office's clock: the server's time at load, carried on by this machine's steady clock.
  const detakJam = () => {
    for (const el of semua("time[data-jam]")) {
      const mulai = Date.parse(el.getAttribute("datetime"));
      if (Number.isNaN(mulai)) continue;
      const bentuk = new Intl.DateTimeFormat("id-ID", { timeZone: el.dataset.zona, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      const tik = () => {
        const kini = new Date(mulai + performance.now());
        const teks = `${bentuk.format(kini).replace(":", ".")} ${el.dataset.singkatan}`;
        if (el.textContent !== teks) el.textContent = teks;
        setTimeout(tik, 60000 - (kini.getTime() % 60000));
      };
      tik();
    }
  };

  // Screen readers announce what changes in a live region, not what stood there at load: put the messages in again.
  const bacakanKabar = () => {
    const daerah = document.getElementById("kabar");
    if (!daerah || !daerah.children.length) return;
    const isi = Array.from(daerah.children);
    setTimeout(() => { daerah.replaceChildren(); setTimeout(() => daerah.replaceChildren(...isi), 60); }, 120);
  };

  const fokusGalat = (akar = document) => {
    const ringkas = akar.querySelector("[data-fokus]");
    if (ringkas) ringkas.focus();
  };

  // A second click on a button that is already sending is not a second wish. The server holds the real guard.
  document.addEventListener("submit", (e) => {
    const form = e.target;
    if (form.method !== "post" || e.defaultPrevented) return;
    if (form.dataset.terkirim) { e.preventDefault(); return; }
    form.dataset.terkirim = "1";
    setTimeout(() => delete form.dataset.terkirim, 8000);
  });
  window.addEventListener("pageshow", () => semua("form[data-terkirim]").forEach((f) => delete f.dataset.terkirim));

  // Filters apply themselves; the button stays for those without scripts.
  const otomatis = (akar = document) => {
    for (const form of semua("form[data-otomatis]", akar)) {
      if (form.dataset.siap) continue;
      form.dataset.siap = "1";
      semua("[data-tanpa-skrip]", form).forEach((el) => { el.hidden = true; });
      let nanti; // Enter in a search box is a change and a wish to send: one request
      form.addEventListener("submit", () => clearTimeout(nanti));
      form.addEventListener("change", () => { clearTimeout(nanti); nanti = setTimeout(() => form.requestSubmit()); });
    }
  };

  // «Pilih semua» of a table, and the count beside the bulk act.
  const hitungPilihan = (form) => {
    const kotak = semua('tbody input[type="checkbox"][name="pilih"]', form);
    const banyak = kotak.filter((k) => k.checked).length;
    for (const el of semua("[data-jumlah-pilihan]", form)) el.textContent = banyak ? `${banyak} dipilih` : "Belum ada yang dipilih";
    for (const el of semua("[data-pilih-semua]", form)) {
      el.checked = banyak > 0 && banyak === kotak.length;
      el.indeterminate = banyak > 0 && banyak < kotak.length;
    }
  };
  document.addEventListener("change", (e) => {
    const form = e.target.closest("form[data-massal]");
    if (!form) return;
    if (e.target.matches("[data-pilih-semua]"))
      semua('tbody input[type="checkbox"][name="pilih"]', form).forEach((k) => { k.checked = e.target.checked; });
    hitungPilihan(form);
  });

  // «Perlihatkan» beside a password.
  document.addEventListener("click", (e) => {
    const tombol = e.target.closest("[data-perlihatkan]");
    if (!tombol) return;
    const isian = document.getElementById(tombol.dataset.perlihatkan);
    const tampak = isian.type === "password";
    isian.type = tampak ? "text" : "password";
    tombol.setAttribute("aria-pressed", String(tampak));
    tombol.querySelector("[data-kata]").textContent = tampak ? "Sembunyikan" : "Perlihatkan";
  });

  document.addEventListener("click", (e) => { if (e.target.closest("[data-cetak]")) window.print(); });

  // Pages arrived by HTMX: the same comforts, and an answer that is an error page takes the whole screen.
  document.addEventListener("htmx:afterSwap", (e) => { otomatis(e.target); fokusGalat(e.target); });
  document.addEventListener("htmx:beforeSwap", (e) => {
    if (e.detail.xhr.status >= 400 && e.detail.xhr.getResponseHeader("HX-Retarget")) { e.detail.shouldSwap = true; e.detail.isError = false; }
  });

  semua("[data-hanya-skrip]").forEach((el) => { el.hidden = false; });
  detakJam();
  bacakanKabar();
  fokusGalat();
  otomatis();
})();
