/* Loads an open page of the preview anew when its tag is another. Not part of the site. */
(function () {
  var tag = document.currentScript.dataset.tag;
  setInterval(function () {
    fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(function (answer) {
      if (answer.headers.get("ETag") !== tag) { location.reload(); }
    }, function () { /* The preview was stopped; the page stays as it is. */ });
  }, 1000);
}());
