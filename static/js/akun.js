// «Perlihatkan»: a button beside each password box. Without this file the boxes work as they are; pasting is always allowed.
(() => {
  "use strict";

  const sumberIkon = document.currentScript.dataset.ikon;
  const SVG = "http://www.w3.org/2000/svg";

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

  for (const kotak of document.querySelectorAll('input[type="password"]')) {
    const bungkus = document.createElement("div");
    bungkus.className = "sandi";
    kotak.before(bungkus);
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "btn btn-ghost btn-sm";
    tombol.setAttribute("aria-controls", kotak.id);
    const tulis = (terlihat) => tombol.replaceChildren(ikon(terlihat ? "eye-off" : "eye"), terlihat ? "Sembunyikan" : "Perlihatkan");
    tulis(false);
    tombol.addEventListener("click", () => {
      const terlihat = kotak.type === "password";
      kotak.type = terlihat ? "text" : "password";
      tulis(terlihat);
      kotak.focus();
    });
    // Shown text must not stay in the browser's form history.
    if (kotak.form) kotak.form.addEventListener("submit", () => { kotak.type = "password"; });
    bungkus.append(kotak, tombol);
  }
})();
