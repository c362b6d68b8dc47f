// Security keys: their buttons appear only where the browser knows them, and a refusal is told in words.
(() => {
  "use strict";

  if (!window.PublicKeyCredential) return;
  for (const tombol of document.querySelectorAll("[data-butuh-kunci]")) tombol.hidden = false;

  const KATA = {
    NotAllowedError: "Kunci tidak dipakai: permintaan dibatalkan atau waktunya habis. Coba lagi.",
    InvalidStateError: "Kunci ini sudah terpasang pada akun Anda.",
    NotSupportedError: "Perangkat ini tidak mendukung kunci yang diminta.",
    SecurityError: "Kunci keamanan hanya bekerja pada alamat portal yang resmi (https, atau localhost).",
  };
  document.addEventListener("allauth.error", (e) => {
    e.preventDefault();
    for (const tempat of document.querySelectorAll("[data-galat-kunci]")) {
      tempat.textContent = KATA[e.detail.exception.name] || "Kunci tidak dapat dipakai. Coba lagi atau pakai cara lain.";
      tempat.hidden = false;
    }
  });
})();
