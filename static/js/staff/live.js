import { toolButton } from "./toolbar.js";

const WIDTHS = [
  { label: "Điện thoại", width: 390 },
  { label: "Máy tính", width: 1280 },
];
const HEIGHT = 700;

/**
 * The page as it would be, beside the text, made by the server from what was typed last. Shown on
 * demand: it costs a page each time somebody pauses.
 */
export function showLive(form, text) {
  const box = document.createElement("section");
  box.className = "live";
  const bar = document.createElement("div");
  bar.className = "button-row";
  const stage = document.createElement("div");
  stage.className = "live__stage";
  stage.hidden = true;
  let frame = null;
  let width = WIDTHS[0].width;
  const address = `${form.dataset.preview}?typed=1&frame=1`;

  const fit = () => {
    if (frame) {
      const scale = Math.min(1, stage.clientWidth / width);
      frame.width = String(width);
      frame.height = String(Math.round(HEIGHT / scale));
      frame.style.transform = `scale(${scale})`;
      stage.style.height = `${HEIGHT}px`;
    }
  };
  const buttons = WIDTHS.map((each) => {
    const button = toolButton(`Xem thử trực tiếp: ${each.label}`, () => {
      const closing = !stage.hidden && width === each.width;
      width = each.width;
      stage.hidden = closing;
      buttons.forEach((other) =>
        other.setAttribute("aria-pressed", String(other === button && !closing)),
      );
      if (!frame) {
        frame = document.createElement("iframe");
        frame.title = "Xem thử trực tiếp";
        frame.src = address;
        stage.append(frame);
      }
      fit();
    });
    button.setAttribute("aria-pressed", "false");
    return button;
  });
  bar.append(...buttons);
  box.append(bar, stage);
  text.closest("section").append(box);
  addEventListener("resize", fit);
  form.addEventListener("kept", () => {
    if (frame && !stage.hidden) {
      // Loading again keeps the place to which the page was scrolled.
      frame.contentWindow.location.reload();
    }
  });
}
