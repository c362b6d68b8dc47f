/* Baris isian: tambah tanpa memuat ulang. Tanpa skrip ini tombolnya mengirim formulir dan baris kosong datang dari server. */
(() => {
  "use strict";
  const wadah = document.querySelector("[data-baris]");
  const tombol = document.querySelector("[data-baris-tambah]");
  if (!wadah || !tombol) return;
  const awalan = wadah.dataset.baris;
  const jumlah = document.getElementById(`id_${awalan}-TOTAL_FORMS`);
  const kosong = wadah.querySelector("template[data-baris-kosong]");
  const kabar = document.querySelector("[data-baris-kabar]");
  tombol.addEventListener("click", (acara) => {
    const kini = Number(jumlah.value);
    if (kini > Number(wadah.dataset.maks)) return;
    acara.preventDefault();
    const isi = document.createElement("div");
    isi.append(kosong.content.cloneNode(true));
    for (const satu of isi.querySelectorAll("*")) {
      for (const nama of satu.getAttributeNames()) {
        const nilai = satu.getAttribute(nama);
        if (nilai.includes("__prefix__")) satu.setAttribute(nama, nilai.replaceAll("__prefix__", String(kini)));
      }
    }
    const baris = isi.querySelector("[data-baris-satu]");
    baris.querySelector("[data-baris-urut]").textContent = String(kini + 1);
    wadah.insertBefore(baris, kosong);
    jumlah.value = String(kini + 1);
    kabar.textContent = `Baris ${kini + 1} ditambahkan.`;
    baris.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  });
})();
