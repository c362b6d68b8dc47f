// The bell: its menu asks for the newest when opened; its count must never take the page away.
(() => {
  "use strict";

  const menu = document.querySelector("details[data-lonceng]");
  if (menu) {
    menu.addEventListener("toggle", () => {
      if (menu.open) window.htmx.trigger("#lonceng-isi", "buka-lonceng");
    });
  }

  // The session may end while a form is half filled in. The count then stops asking, instead of leading to the door:
  // whoever presses a button next is led there, and comes back.
  document.addEventListener("htmx:beforeOnLoad", (e) => {
    const jumlah = document.getElementById("lonceng-jumlah");
    if (!jumlah || e.target !== jumlah) return;
    const xhr = e.detail.xhr;
    if (xhr.status === 200 && !xhr.getResponseHeader("HX-Redirect")) return;
    e.preventDefault();
    if (xhr.getResponseHeader("HX-Redirect")) jumlah.replaceWith(jumlah.cloneNode(true)); // a copy that htmx does not know
  });
})();
