// Draws <figure data-grafik="id"> with uPlot from the JSON element of that id. The table twin stays on the page.
// {waktu: [unix detik], seri: [{nama, nilai, jenis?: "duga", bidang?: true}], batas: [{nilai, label, jenis}], kini?, satuan, min?, maks?}
(() => {
  "use strict";

  const BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
  const HARI = 86400;
  const TINGGI = 288;

  const warna = (nama) => getComputedStyle(document.documentElement).getPropertyValue(`--${nama}`).trim();
  const huruf = (berat) => `${berat} 13px "Plus Jakarta Sans", sans-serif`;
  const angka = (n, satuan) => (n == null ? "–" : `${n.toLocaleString("id-ID", { maximumFractionDigits: 1 })}${satuan ? ` ${satuan}` : ""}`);

  // Times in the office's zone, whatever the zone of this machine.
  const bagianWaktu = (zona) => {
    const bentuk = new Intl.DateTimeFormat("en-GB", { timeZone: zona, day: "numeric", month: "numeric", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    return (detik) => Object.fromEntries(bentuk.formatToParts(new Date(detik * 1000)).map((b) => [b.type, b.value]));
  };

  const labelSumbu = (bagian) => (_u, titik) => {
    const rentang = titik.length > 1 ? titik[titik.length - 1] - titik[0] : 0;
    return titik.map((t) => {
      const b = bagian(t);
      if (rentang <= 2 * HARI) return `${b.hour}.${b.minute}`;
      return rentang <= 120 * HARI ? `${Number(b.day)} ${BULAN[b.month - 1]}` : `${BULAN[b.month - 1]} ${b.year}`;
    });
  };

  // Threshold lines: kritis solid, perhatian dashed, each named on the line; the kunyit mark stands at now.
  const garisBantu = (data) => (u) => {
    const { ctx } = u;
    const dpr = devicePixelRatio;
    const { left, top, width, height } = u.bbox;
    ctx.save();
    ctx.font = huruf(600).replace("13px", `${13 * dpr}px`);
    for (const batas of data.batas || []) {
      const y = u.valToPos(batas.nilai, "y", true);
      if (y < top || y > top + height) continue;
      ctx.strokeStyle = ctx.fillStyle = warna(batas.jenis === "kritis" ? "merah" : "jingga");
      ctx.lineWidth = 1.5 * dpr;
      ctx.setLineDash(batas.jenis === "kritis" ? [] : [8 * dpr, 4 * dpr]);
      ctx.beginPath(); ctx.moveTo(left, y); ctx.lineTo(left + width, y); ctx.stroke();
      ctx.textAlign = "left"; ctx.textBaseline = "bottom";
      ctx.fillText(batas.label, left + 8 * dpr, y - 4 * dpr);
    }
    if (data.kini) {
      const x = u.valToPos(data.kini, "x", true);
      if (x >= left && x <= left + width) {
        ctx.setLineDash([]); ctx.strokeStyle = warna("kunyit"); ctx.lineWidth = 3 * dpr;
        ctx.beginPath(); ctx.moveTo(x, top); ctx.lineTo(x, top + height); ctx.stroke();
      }
    }
    ctx.restore();
  };

  const seri = (s, satuan) => ({
    label: s.nama,
    stroke: () => warna("biru"),
    width: 2.5,
    dash: s.jenis === "duga" ? [2, 6] : undefined,
    cap: s.jenis === "duga" ? "round" : "butt",
    fill: s.bidang ? () => `${warna("biru")}14` : undefined,
    points: { show: false },
    spanGaps: false, // a hole in the measurements is a hole in the line
    value: (_u, v) => angka(v, satuan),
  });

  const gambar = (wadah) => {
    const data = JSON.parse(document.getElementById(wadah.dataset.grafik).textContent);
    const zona = document.querySelector("time[data-jam]")?.dataset.zona || "Asia/Makassar";
    const bagian = bagianWaktu(zona);
    const sumbu = { stroke: () => warna("teks-3"), font: huruf(500), grid: { stroke: () => warna("garis"), width: 1 }, ticks: { show: false } };
    const lebar = () => Math.max(wadah.clientWidth, 320);
    const plot = new uPlot({
      width: lebar(), height: TINGGI, tzDate: (t) => new Date(t * 1000),
      padding: [16, 48, 0, 0],
      cursor: { y: false, drag: { x: true, y: false }, points: { size: 8, fill: () => warna("biru") } },
      legend: { show: true, live: true },
      scales: { x: { time: true }, y: { range: (_u, a, b) => [data.min ?? Math.min(0, a), data.maks ?? Math.max(b * 1.1, 1)] } },
      axes: [
        { ...sumbu, grid: { show: false }, values: labelSumbu(bagian), space: 112, gap: 10, size: 44 },
        { ...sumbu, values: (_u, t) => t.map((n) => angka(n)), size: 48 },
      ],
      series: [
        { label: "Waktu", value: (_u, t) => { if (t == null) return "–"; const b = bagian(t); return `${Number(b.day)} ${BULAN[b.month - 1]} ${b.year}, ${b.hour}.${b.minute}`; } },
        ...data.seri.map((s) => seri(s, data.satuan)),
      ],
      hooks: { draw: [garisBantu(data)] },
    }, [data.waktu, ...data.seri.map((s) => s.nilai)], wadah);
    plot.root.querySelector("canvas").setAttribute("aria-hidden", "true");
    new ResizeObserver(() => { if (plot.width !== lebar()) plot.setSize({ width: lebar(), height: TINGGI }); }).observe(wadah);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plot.redraw(false));
  };

  const semua = (akar = document) => akar.querySelectorAll("[data-grafik]").forEach((wadah) => {
    if (wadah.dataset.tergambar) return;
    wadah.dataset.tergambar = "1";
    wadah.querySelectorAll("[data-tanpa-skrip]").forEach((el) => { el.hidden = true; });
    gambar(wadah);
  });
  document.addEventListener("htmx:afterSwap", (e) => semua(e.target));
  semua();
})();
