// Shows the OpenAPI documents of all services behind this gateway, one at a time.
const WithoutTopBar = () => ({
  components: { Topbar: () => null }
});

fetch("/api-docs/assets/documents.json")
  .then(answer => answer.json())
  .then(documents => {
    const choice = document.createElement("nav");
    choice.style.cssText = "padding:1rem;font-family:sans-serif;display:flex;gap:1rem;flex-wrap:wrap";
    const show = url => SwaggerUIBundle({
      url,
      dom_id: "#documents",
      deepLinking: false,
      validatorUrl: null,
      persistAuthorization: false,
      plugins: [WithoutTopBar]
    });
    for (const each of documents) {
      const button = document.createElement("button");
      button.textContent = each.name;
      button.addEventListener("click", () => show(each.url));
      choice.append(button);
    }
    document.body.prepend(choice);
    show(documents[0].url);
  });
