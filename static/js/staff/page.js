// What every page of the newsroom may want: seeing a password, copying codes.

for (const field of document.querySelectorAll("[data-show-password]")) {
  const input = field.querySelector("input");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet password-toggle";
  button.textContent = "Hiện mật khẩu";
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  });
  // Never left readable in what the browser remembers of forms.
  input.form.addEventListener("submit", () => {
    input.type = "password";
  });
  field.append(button);
}

for (const list of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) {
    continue;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet";
  button.textContent = "Sao chép tất cả";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const codes = [...list.querySelectorAll("code")].map((code) => code.textContent);
    await navigator.clipboard.writeText(codes.join("\n"));
    said.textContent = " Đã sao chép.";
  });
  const row = document.createElement("p");
  row.append(button, said);
  list.after(row);
}

// Whoever sent a form with mistakes hears of them first.
document.getElementById("error-summary")?.focus();
