import { insert } from "./insert.js";

/** Files that are dropped on the text or pasted into it are sent and put where the cursor is. */
export function takeFiles(text, form) {
  const status = document.createElement("p");
  status.className = "field__hint";
  status.setAttribute("role", "status");
  status.textContent = "Bạn có thể thả hoặc dán ảnh, PDF vào khung này.";
  text.after(status);

  const send = async (files) => {
    for (const file of files) {
      status.textContent = `Đang tải ${file.name}…`;
      const body = new FormData();
      body.set("language", form.dataset.language);
      body.set("use", "none");
      body.set("file", file, file.name || "anh.png");
      try {
        const answer = await fetch(form.dataset.upload, {
          method: "POST",
          body,
          headers: { Accept: "application/json" },
        });
        const got = await answer.json();
        if (!answer.ok) {
          throw new Error(got.error ?? "Chưa tải lên được. Hãy lưu bài một lần rồi thử lại.");
        }
        const at = text.selectionStart;
        insert(text, got.notation);
        if (got.picture) {
          text.setSelectionRange(at + 2, at + 2);
        }
        const still = got.stopped ? " Ảnh GIF này chuyển động; cổng chỉ giữ hình đầu tiên." : "";
        status.textContent = got.picture
          ? `Đã thêm ${got.name}.${still} Hãy gõ vào giữa hai ngoặc vuông: ảnh cho thấy gì.`
          : `Đã thêm ${got.name}.`;
      } catch (failed) {
        status.textContent =
          failed instanceof TypeError || failed instanceof SyntaxError
            ? "Chưa tải lên được: mất kết nối hoặc hết phiên. Hãy thử lại."
            : failed.message;
      }
    }
  };
  text.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
    }
  });
  text.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      send([...event.dataTransfer.files]);
    }
  });
  text.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      send([...event.clipboardData.files]);
    }
  });
}
