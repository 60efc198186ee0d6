// Says beside a field how much of its length is used.
export function begin(root) {
  for (const field of root.querySelectorAll("[data-counts] [maxlength]")) {
    const output = field.parentElement.querySelector("[data-count]");
    if (output) {
      const show = () => (output.textContent = `${field.value.length} / ${field.maxLength}`);
      field.addEventListener("input", show);
      show();
    }
  }
}
