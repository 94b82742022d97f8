// Classic script in the head: the chosen theme must be set before the first paint.
const chosenTheme = localStorage.getItem("vigie.theme");
if (chosenTheme === "light" || chosenTheme === "dark") {
  document.documentElement.dataset.theme = chosenTheme;
}
