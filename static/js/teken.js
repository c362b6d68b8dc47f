// Kotak tanda tangan. Tanpa berkas ini, foto tanda tangan tetap dapat dikirim.
(() => {
  "use strict";

  const form = document.querySelector("[data-teken]");
  if (!form || !window.SignaturePad) return;
  const kanvas = form.querySelector("[data-kanvas]");
  const galat = form.querySelector("[data-galat]");
  const foto = form.querySelector("[data-foto]");
  const isian = form.querySelector('[name="goresan"]');
  const unggah = form.querySelector('[name="foto"]');
  const kunci = `teken:${location.pathname.replace(/[a-z]+\/$/, "")}`;

  form.querySelector("[data-papan]").hidden = false;
  foto.open = Boolean(foto.querySelector(".galat-bidang, [aria-invalid=true]"));
  const papan = new window.SignaturePad(kanvas, { penColor: "rgb(11, 30, 92)", minWidth: 0.8, maxWidth: 2.6 });

  // Goresan disimpan di tab ini saja, agar sambungan yang putus tidak menghapusnya.
  const simpan = () => {
    try { sessionStorage.setItem(kunci, JSON.stringify({ lebar: kanvas.clientWidth, data: papan.toData() })); } catch { /* penyimpanan penuh atau dimatikan: goresan tetap ada di layar */ }
  };
  const muat = () => {
    try { return JSON.parse(sessionStorage.getItem(kunci) || "null"); } catch { return null; }
  };
  const gambarUlang = (lama) => {
    papan.clear();
    if (!lama || !lama.data || !lama.data.length) return;
    const skala = lama.lebar ? kanvas.clientWidth / lama.lebar : 1;
    papan.fromData(lama.data.map((garis) => ({ ...garis, points: garis.points.map((t) => ({ ...t, x: t.x * skala, y: t.y * skala })) })));
  };
  const ukur = () => {
    const lama = papan.isEmpty() ? muat() : { lebar: Number(kanvas.dataset.lebar) || kanvas.clientWidth, data: papan.toData() };
    const rasio = Math.max(window.devicePixelRatio || 1, 1);
    kanvas.dataset.lebar = String(kanvas.clientWidth);
    kanvas.width = kanvas.clientWidth * rasio;
    kanvas.height = kanvas.clientHeight * rasio;
    kanvas.getContext("2d").scale(rasio, rasio);
    gambarUlang(lama);
  };
  ukur();
  window.addEventListener("resize", () => { if (Number(kanvas.dataset.lebar) !== kanvas.clientWidth) ukur(); });
  papan.addEventListener("endStroke", () => { galat.hidden = true; simpan(); });

  form.querySelector("[data-urung]").addEventListener("click", () => {
    const data = papan.toData();
    data.pop();
    papan.fromData(data);
    simpan();
  });
  form.querySelector("[data-bersih]").addEventListener("click", () => { papan.clear(); simpan(); });

  form.addEventListener("submit", (e) => {
    if (papan.isEmpty()) {
      isian.value = "";
      if (unggah.files.length) return;
      e.preventDefault();
      galat.hidden = false;
      kanvas.scrollIntoView({ block: "center" });
      return;
    }
    isian.value = papan.toDataURL("image/png");
  });
})();
