(function () {
  "use strict";
  var on = [];
  function mark(elements) {
    on.forEach(function (e) { e.classList.remove("on"); });
    on = elements;
    on.forEach(function (e) { e.classList.add("on"); });
  }
  function stretches() {
    return Array.prototype.slice.call(document.querySelectorAll(".text .stretch"));
  }
  function clausesOf(stretch) { return stretch.dataset.clauses.split(" "); }
  function toClause(anchor, stretch) {
    mark(stretch.concat(anchor.map(function (id) { return document.getElementById(id); })));
    document.getElementById(anchor[0]).scrollIntoView({ block: "center" });
  }
  function toText(card) {
    var found = stretches().filter(function (s) { return clausesOf(s).indexOf(card.id) >= 0; });
    mark(found.concat([card]));
    if (found.length) { found[0].scrollIntoView({ block: "center" }); }
  }
  document.addEventListener("click", function (event) {
    var stretch = event.target.closest(".text .stretch");
    var card = event.target.closest(".card");
    var one = event.target.closest("sup a");
    if (stretch) {
      event.preventDefault();
      toClause(one ? [one.getAttribute("href").slice(1)] : clausesOf(stretch), [stretch]);
    } else if (card && !event.target.closest("details")) {
      event.preventDefault();
      toText(card);
    }
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (d) { d.open = true; });
  });
  var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.classList.contains("card")) { toText(target); }
})();
