// The bar leaves when one scrolls down and returns when one scrolls up; a menu closes when one looks elsewhere.
export function begin(root) {
  const bar = root.querySelector(".bar");
  let last = scrollY;
  addEventListener(
    "scroll",
    () => {
      const down = scrollY > last;
      if (Math.abs(scrollY - last) > 8) {
        bar.classList.toggle("away", down && scrollY > 120);
        last = scrollY;
      }
    },
    { passive: true },
  );
  root.addEventListener("click", (event) => {
    for (const menu of root.querySelectorAll(".menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
  root.addEventListener("keydown", (event) => {
    const menu = root.querySelector(".menu[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}
