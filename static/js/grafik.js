// Draws <figure data-grafik="id"> with uPlot from the JSON element of that id. The table twin stays on the page.
// {waktu: [unix detik], satuan, min?, maks?, langkah?: "hari" | "bulan",   how much of the time the legend names
//  seri: [{nama, nilai, jenis?: "duga" | "tepi", bidang?: true,      "tepi" = edge of a band, no line of its own
//          warna?: "hijau" | "jingga" | …, putus?: [8, 5]}],         several lines differ in colour and in dash
//  pita?: [[i, j]],                                                  filled between seri i (upper) and seri j (lower)
//  batas?: [{nilai, label, jenis: "perhatian" | "kritis"}],
//  kini?: detik,                                                     the kunyit line; only with a forecast
//  tanda?: [{waktu, nilai, label, jenis: "kini" | "kritis", jangkar?: "atas"}]}
(() => {
  "use strict";

  const BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
  const HARI = 86400;
  const TINGGI = 288;
  const TEPI = 48; // right of the plot: half of the longest date
  const JARAK_LABEL = 96; // the widest date and a gap
  const LEBAR_CETAK = 800; // scaled to the paper by the print rules of lpse.css

  const warna = (nama) => getComputedStyle(document.documentElement).getPropertyValue(`--${nama}`).trim();
  const huruf = (berat, kali = 1) => `${berat} ${13 * kali}px "Plus Jakarta Sans", sans-serif`;
  const angka = (n, satuan) => (n == null ? "–" : `${n.toLocaleString("id-ID", { maximumFractionDigits: 1 })}${satuan ? ` ${satuan}` : ""}`);

  // Times in the office's zone, whatever the zone of this machine.
  const bagianWaktu = (zona) => {
    const bentuk = new Intl.DateTimeFormat("en-GB", { timeZone: zona, day: "numeric", month: "numeric", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    return (detik) => Object.fromEntries(bentuk.formatToParts(new Date(detik * 1000)).map((b) => [b.type, b.value]));
  };

  const labelSumbu = (bagian) => (u, titik) => {
    const rentang = u.scales.x.max - u.scales.x.min;
    return titik.map((t) => {
      const b = bagian(t);
      if (rentang <= 2 * HARI) return `${b.hour}.${b.minute}`;
      return rentang <= 120 * HARI ? `${Number(b.day)} ${BULAN[b.month - 1]}` : `${BULAN[b.month - 1]} ${b.year}`;
    });
  };

  const namaSaat = (b, langkah) => {
    const bulan = `${BULAN[b.month - 1]} ${b.year}`;
    if (langkah === "bulan") return bulan;
    return langkah === "hari" ? `${Number(b.day)} ${bulan}` : `${Number(b.day)} ${bulan}, ${b.hour}.${b.minute}`;
  };

  // With a forecast the axis names the days that matter: the last, now, the first, each mark, then every ten days.
  const hariPenting = (data) => (u, _i, awal, akhir) => {
    const calon = [akhir, data.kini, awal, ...(data.tanda || []).map((t) => t.waktu)];
    for (let t = awal + 10 * HARI; t < akhir; t += 10 * HARI) calon.push(t);
    const lebar = u.bbox.width / uPlot.pxRatio;
    const letak = (t) => ((t - awal) / (akhir - awal)) * lebar;
    return calon
      .reduce((pilih, t) => (t < awal || t > akhir || pilih.some((p) => Math.abs(letak(p) - letak(t)) < JARAK_LABEL * 0.9) ? pilih : [...pilih, t]), [])
      .sort((a, b) => a - b);
  };

  // Under the series: threshold lines, kritis solid and perhatian dashed, and the kunyit line at now.
  const garisBantu = (data) => (u) => {
    const { ctx } = u;
    const dpr = uPlot.pxRatio;
    const { left, top, width, height } = u.bbox;
    ctx.save();
    for (const batas of data.batas || []) {
      const y = u.valToPos(batas.nilai, "y", true);
      if (y < top || y > top + height) continue;
      ctx.strokeStyle = warna(batas.jenis === "kritis" ? "merah" : "jingga");
      ctx.lineWidth = 1.5 * dpr;
      ctx.setLineDash(batas.jenis === "kritis" ? [] : [8 * dpr, 4 * dpr]);
      ctx.beginPath(); ctx.moveTo(left, y); ctx.lineTo(left + width, y); ctx.stroke();
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

  // Text with a rim in the colour of the card, so that a line behind it does not strike it through.
  const tulis = (ctx, teks, x, y, tinta, dpr) => {
    ctx.lineWidth = 4 * dpr; ctx.lineJoin = "round"; ctx.strokeStyle = warna("bidang");
    ctx.strokeText(teks, x, y);
    ctx.fillStyle = tinta; ctx.fillText(teks, x, y);
  };

  // Over the series: the names of the thresholds, the marked points and their labels, none on top of another.
  const tulisan = (data) => (u) => {
    const { ctx } = u;
    const dpr = uPlot.pxRatio;
    const { left, top, width, height } = u.bbox;
    const terisi = [];
    const ambang = [];
    const kotak = (x, y, lebar) => ({ kiri: x, kanan: x + lebar, atas: y - 9 * dpr, bawah: y + 9 * dpr });
    const kena = (k) => k.bawah > top + height
      || terisi.some((t) => t.kiri < k.kanan && k.kiri < t.kanan && t.atas < k.bawah && k.atas < t.bawah)
      || ambang.some((y) => y > k.atas && y < k.bawah)
      || data.waktu.some((w, i) => {
        const n = data.seri[0].nilai[i];
        const x = u.valToPos(w, "x", true);
        const y = n == null ? -1 : u.valToPos(n, "y", true);
        return x >= k.kiri - 4 * dpr && x <= k.kanan && y >= k.atas - 4 * dpr && y <= k.bawah;
      });
    ctx.save();
    ctx.textAlign = "left"; ctx.textBaseline = "middle"; ctx.setLineDash([]);
    ctx.font = huruf(600, dpr);
    for (const batas of data.batas || []) {
      const y = u.valToPos(batas.nilai, "y", true);
      if (y < top || y > top + height) continue;
      ambang.push(y);
      terisi.push(kotak(left + 8 * dpr, y - 11 * dpr, ctx.measureText(batas.label).width));
      tulis(ctx, batas.label, left + 8 * dpr, y - 11 * dpr, warna(batas.jenis === "kritis" ? "merah" : "jingga"), dpr);
    }
    for (const tanda of data.tanda || []) {
      const x = u.valToPos(tanda.waktu, "x", true);
      const y = u.valToPos(tanda.nilai, "y", true);
      if (x < left || x > left + width + 1 || y < top - 1 || y > top + height) continue;
      const genting = tanda.jenis === "kritis";
      ctx.beginPath(); ctx.arc(x, y, 5 * dpr, 0, 2 * Math.PI);
      ctx.fillStyle = warna("bidang"); ctx.fill();
      ctx.lineWidth = 2.5 * dpr; ctx.strokeStyle = warna(genting ? "merah" : "biru"); ctx.stroke();
      ctx.font = huruf(genting ? 600 : 700, dpr);
      const lebar = ctx.measureText(tanda.label).width;
      const kiri = Math.max(4 * dpr, Math.min(x + 12 * dpr, ctx.canvas.width - lebar - 4 * dpr));
      const turun = tanda.jangkar === "atas" ? [-18] : [22, 32, 42, 56, 72, -18, -30, -44, 90];
      const pilih = turun.map((d) => kotak(kiri, y + d * dpr, lebar));
      const jadi = pilih.find((k) => !kena(k)) || pilih[0];
      terisi.push(jadi);
      tulis(ctx, tanda.label, kiri, (jadi.atas + jadi.bawah) / 2, warna(genting ? "merah" : "teks"), dpr);
    }
    ctx.restore();
  };

  // A measurement alone between two holes has no line, so it shows as a point.
  const sendiri = (u, i) => {
    const nilai = u.data[i];
    return nilai.flatMap((n, k) => (n != null && nilai[k - 1] == null && nilai[k + 1] == null ? [k] : []));
  };

  const seri = (s, satuan) => ({
    label: s.nama,
    class: s.jenis === "tepi" ? "u-tepi" : "u-garis",
    stroke: () => (s.jenis === "tepi" ? "transparent" : warna(s.warna || "biru")),
    width: s.jenis === "tepi" ? 0 : 2.5,
    dash: s.jenis === "duga" ? [2, 6] : s.putus,
    cap: s.jenis === "duga" ? "round" : "butt",
    fill: s.bidang ? () => `${warna("biru")}14` : undefined,
    points: { show: false, size: 6, filter: s.jenis ? undefined : sendiri },
    spanGaps: false, // a hole in the measurements is a hole in the line
    value: (_u, v) => angka(v, satuan),
  });

  const atur = (data, bagian, zona, lebar) => {
    const sumbu = { stroke: () => warna("teks-3"), font: huruf(500), grid: { stroke: () => warna("garis"), width: 1 }, ticks: { show: false } };
    const terukur = data.seri[0].nilai.reduce((akhir, n, i) => (n == null ? akhir : i), null);
    const isiLegenda = (u) => { if (u.cursor.idx == null) u.setLegend({ idx: terukur }, false); }; // at rest: the newest figure
    return {
      width: lebar, height: TINGGI, tzDate: (t) => uPlot.tzDate(new Date(t * 1000), zona),
      padding: [data.tanda ? 32 : 16, TEPI, 0, 0],
      cursor: { y: false, drag: { x: true, y: false }, points: { size: (_u, i) => (data.seri[i - 1].jenis === "tepi" ? 0 : 8), fill: () => warna("biru") } },
      legend: { show: true, live: true, markers: { dash: (_u, i) => (data.seri[i - 1].jenis === "duga" ? "dotted" : data.seri[i - 1].putus ? "dashed" : "solid"), fill: (_u, i) => (data.seri[i - 1].jenis === "tepi" ? `${warna("biru")}1f` : "transparent") } },
      scales: { x: { time: true }, y: { range: (_u, a, b) => [data.min ?? Math.min(0, a), data.maks ?? Math.max(b * 1.1, 1)] } },
      axes: [
        { ...sumbu, grid: { show: false }, values: labelSumbu(bagian), space: (u) => (u.scales.x.max - u.scales.x.min <= 2 * HARI ? 64 : JARAK_LABEL), gap: 10, size: 44, ...(data.kini ? { splits: hariPenting(data) } : {}) },
        { ...sumbu, values: (_u, t) => t.map((n) => angka(n)), space: 28, size: 40 },
      ],
      series: [
        { label: { hari: "Hari", bulan: "Bulan" }[data.langkah] || "Waktu", value: (_u, t) => (t == null ? "–" : namaSaat(bagian(t), data.langkah)) },
        ...data.seri.map((s) => seri(s, data.satuan)),
      ],
      bands: (data.pita || []).map(([atas, bawah]) => ({ series: [atas + 1, bawah + 1], fill: () => `${warna("biru")}1f` })),
      hooks: { drawAxes: [garisBantu(data)], draw: [tulisan(data)], ready: [isiLegenda], setLegend: [isiLegenda] },
    };
  };

  const gambar = (wadah) => {
    const data = JSON.parse(document.getElementById(wadah.dataset.grafik).textContent);
    const zona = document.querySelector("time[data-jam]")?.dataset.zona || "Asia/Makassar";
    const bagian = bagianWaktu(zona);
    const akar = document.documentElement;
    let plot = null;
    const baru = (lebar = Math.max(wadah.clientWidth, 200)) => {
      plot?.destroy();
      plot = new uPlot(atur(data, bagian, zona, lebar), [data.waktu, ...data.seri.map((s) => s.nilai)], wadah);
      plot.root.querySelector("canvas").setAttribute("aria-hidden", "true");
    };
    baru();
    document.fonts.ready.then(() => plot.redraw(false, true));
    new ResizeObserver(() => { const lebar = Math.max(wadah.clientWidth, 200); if (plot.width !== lebar) plot.setSize({ width: lebar, height: TINGGI }); }).observe(wadah);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => baru());
    // Paper is light.
    const tema = akar.dataset.tema;
    addEventListener("beforeprint", () => { akar.dataset.tema = "terang"; baru(LEBAR_CETAK); });
    addEventListener("afterprint", () => { if (tema === undefined) delete akar.dataset.tema; else akar.dataset.tema = tema; baru(); });
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
