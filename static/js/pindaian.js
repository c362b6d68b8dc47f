// Layar kerja pindaian: tangan tetap di papan ketik. Tanpa berkas ini semua tombol tetap ada.
(() => {
  "use strict";

  const form = document.querySelector("[data-pindaian]");
  const lewati = document.querySelector("[data-lewati]");
  if (!form) return;
  const tekan = (kunci) => {
    const tombol = form.querySelector(`[data-kunci="${kunci}"]`);
    if (tombol) tombol.click();
    return Boolean(tombol);
  };
  document.addEventListener("keydown", (e) => {
    if (e.isComposing || e.repeat) return;
    let dipakai = false;
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && !e.altKey) dipakai = tekan("enter");
    else if (e.altKey && !e.ctrlKey && !e.metaKey) {
      const huruf = e.code.replace("Key", "").toLowerCase();
      if ("npsa".includes(huruf)) dipakai = tekan(huruf);
      else if (huruf === "l" && lewati) { lewati.click(); dipakai = true; }
    }
    if (dipakai) e.preventDefault();
  });
  if (!document.querySelector(".galat-ringkas")) form.querySelector('[name="klasifikasi"]').focus({ preventScroll: true });
})();
