// For the example pages alone: what to do where they are opened as files, and snippets with this host's address.
(() => {
  // Every example page is in this file's folder, or one below it.
  const base = document.currentScript.src.replace(/site\.js.*$/, '');
  const NOTE = {
    sv: 'Den här sidan är öppnad som en fil. Webbläsaren låter då inga skript hämta data, så en del av det som sidan visar saknas. Kör cargo xtask serve i projektets mapp och öppna adressen som skrivs ut, eller lägg mappen dist/ på en webbserver.',
    en: 'This page is opened as a file. The browser then lets no script fetch data, so part of what the page shows is missing. Run cargo xtask serve in the project folder and open the address that it prints, or put the folder dist/ on a web server.',
  };

  function explainFile() {
    const note = document.createElement('p');
    note.className = 'opened-as-file';
    note.setAttribute('role', 'note');
    note.textContent = NOTE[document.documentElement.lang] ?? NOTE.en;
    document.body.prepend(note);
  }

  function writeAddress() {
    for (const code of document.querySelectorAll('pre code')) code.textContent = code.textContent.replaceAll('https://cdn.example/', base);
  }

  addEventListener('DOMContentLoaded', location.protocol === 'file:' ? explainFile : writeAddress);
})();
