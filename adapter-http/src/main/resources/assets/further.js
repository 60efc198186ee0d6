// Further pictures of a post: one row more than there are pictures, each with a small view, moved up or taken out.
export function begin(root) {
  const rows = [...root.querySelectorAll("[data-further] [data-row]")];
  const field = (row) => row.querySelector('[type="file"]');
  const alt = (row) => row.querySelector('[name^="alt"]');
  const has = (row) => field(row).files.length > 0;

  function show() {
    const last = rows.findLastIndex((row) => has(row) || alt(row).value !== "");
    rows.forEach((row, i) => {
      row.hidden = i > last + 1;
      row.querySelector("[data-up]").hidden = i === 0 || !has(row);
      row.querySelector("[data-drop-row]").hidden = !has(row);
      const thumb = row.querySelector("[data-thumb]");
      thumb.hidden = !has(row);
      if (has(row)) {
        thumb.src = URL.createObjectURL(field(row).files[0]);
        thumb.addEventListener("load", () => URL.revokeObjectURL(thumb.src), { once: true });
      }
    });
  }

  function set(row, file, words) {
    const files = new DataTransfer();
    if (file) {
      files.items.add(file);
    }
    field(row).files = files.files;
    alt(row).value = words;
  }

  function swap(one, other) {
    const [file, words] = [field(one).files[0], alt(one).value];
    set(one, field(other).files[0], alt(other).value);
    set(other, file, words);
  }

  rows.forEach((row, i) => {
    field(row).addEventListener("change", show);
    row.querySelector("[data-up]").addEventListener("click", () => {
      swap(row, rows[i - 1]);
      show();
      field(rows[i - 1]).focus();
    });
    row.querySelector("[data-drop-row]").addEventListener("click", () => {
      for (let next = i; next < rows.length; next++) {
        const after = rows[next + 1];
        set(rows[next], after && field(after).files[0], after ? alt(after).value : "");
      }
      show();
      field(row).focus();
    });
  });
  show();
}
