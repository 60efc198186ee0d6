package io.moltgram.bootstrap.testing.browser;

/** What is asked of a page in the browser. */
final class Layout {

    /** Whether all scripts of the page have begun. */
    static final String READY = """
            () => !document.querySelector("script[type=module]") || document.documentElement.dataset.begun === "yes"
            """;

    /** What makes the page wider than its window, or stands out of it without being clipped. */
    static final String FAULTS = """
            () => {
              const width = document.documentElement.clientWidth;
              const faults = [];
              if (document.scrollingElement.scrollWidth > innerWidth) {
                faults.push(`${document.scrollingElement.scrollWidth} px wide in a window of ${innerWidth}`);
              }
              const clips = (node) => getComputedStyle(node).overflowX !== "visible";
              const isClipped = (node) => {
                const style = getComputedStyle(node);
                if (style.position === "fixed") {
                  return false;
                }
                for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) {
                  if (clips(up)) {
                    return true;
                  }
                }
                return false;
              };
              for (const node of document.body.querySelectorAll("*")) {
                const box = node.getBoundingClientRect();
                if (box.width < 2 || box.height < 2 || (box.right <= width + 1 && box.left >= -1)) {
                  continue;
                }
                if (node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isClipped(node)) {
                  const name = node.id ? `#${node.id}` : `.${node.getAttribute("class") ?? ""}`;
                  faults.push(`${node.localName}${name} from ${box.left} to ${box.right} of ${width}`);
                }
              }
              return faults.slice(0, 5);
            }
            """;

    private Layout() {}
}
