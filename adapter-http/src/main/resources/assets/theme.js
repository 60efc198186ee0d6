// Changes the theme at once; the cookie lets the server write it into the next page.
export function begin(root) {
  root.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-theme-form]")) {
      return;
    }
    event.preventDefault();
    const theme = event.submitter.value;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `moltgram_theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    root.documentElement.dataset.theme = theme;
    for (const button of root.querySelectorAll("[data-theme-form] button")) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  });
}
