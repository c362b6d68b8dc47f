// The Kepala's room: what django-unfold leaves to the mouse is given to the keyboard and to screen readers as well.
// Its icons are words in a symbol font, so they are hidden from speech; a control that is only an icon gets a name.
const NAMA = {
  dock_to_right: "Buka atau tutup menu",
  close: "Tutup",
  more_horiz: "Tindakan lain",
  more_vert: "Buka pilihan",
  search: "Cari",
  arrow_back: "Kembali",
  unfold_more: "Menu akun",
  arrow_circle_down: "Urutkan naik",
  arrow_circle_up: "Urutkan turun",
  hide_source: "Hapus urutan",
  cancel: "Hapus urutan",
  chevron_right: "Buka",
};
const BAWAAN = "a[href], button, input, select, textarea, summary";

function namai(kendali) {
  if (kendali.getAttribute("aria-label") || kendali.getAttribute("title")) return;
  const salinan = kendali.cloneNode(true);
  const ikon = kendali.querySelector(".material-symbols-outlined");
  for (const satu of salinan.querySelectorAll(".material-symbols-outlined")) satu.remove();
  if (kendali.classList.contains("material-symbols-outlined")) {
    kendali.setAttribute("aria-label", NAMA[kendali.textContent.trim()] ?? "Buka");
  } else if (ikon && !salinan.textContent.trim() && !salinan.querySelector("[aria-label], img[alt]")) {
    kendali.setAttribute("aria-label", NAMA[ikon.textContent.trim()] ?? "Buka");
  }
}

// Select2 puts a box of its own beside the hidden select and forgets the label.
function namaiPilihan(kotak) {
  const pilihan = kotak.closest(".select2-container")?.previousElementSibling;
  const label = pilihan?.labels?.[0]?.textContent.replace("*", "").trim();
  if (!label) return;
  kotak.removeAttribute("aria-labelledby");
  kotak.setAttribute("aria-label", label);
  kotak.querySelector('[role="textbox"]')?.setAttribute("aria-label", label);
}

function rapikan(akar) {
  for (const kotak of akar.querySelectorAll(".select2-selection:not([aria-label])")) namaiPilihan(kotak);
  for (const ikon of akar.querySelectorAll(".material-symbols-outlined:not([aria-hidden])")) {
    if (!ikon.hasAttribute("x-on:click") && !ikon.matches(BAWAAN)) ikon.setAttribute("aria-hidden", "true");
  }
  for (const kendali of akar.querySelectorAll("[x-on\\:click]")) {
    if (!kendali.matches(BAWAAN) && !kendali.hasAttribute("tabindex")) {
      kendali.setAttribute("role", "button");
      kendali.tabIndex = 0;
    }
  }
  for (const kendali of akar.querySelectorAll(`${BAWAAN}, [role="button"]`)) namai(kendali);
}

document.addEventListener("keydown", (peristiwa) => {
  const kendali = peristiwa.target;
  if (!(kendali instanceof HTMLElement) || kendali.getAttribute("role") !== "button" || kendali.matches("button")) return;
  if (peristiwa.key !== "Enter" && peristiwa.key !== " ") return;
  peristiwa.preventDefault();
  kendali.click();
});

document.addEventListener("DOMContentLoaded", () => {
  rapikan(document);
  new MutationObserver((perubahan) => {
    for (const satu of perubahan) for (const simpul of satu.addedNodes) if (simpul.nodeType === 1) rapikan(simpul.parentNode ?? simpul);
  }).observe(document.body, { childList: true, subtree: true });
});
