"""Makes the source of a Hugo site with the pages of a site that Waymark made: the same number, the same size.

What is within the frame of a page becomes a page of HTML, which Hugo puts into the same frame again; so Hugo
has only to read, frame and write, while Waymark works out what the pages say.
usage: website.py SITE SOURCE
"""

import json
import pathlib
import sys

CONFIG = """\
baseURL = "https://example.org/"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "home", "section", "404"]
"""
START, END = "<article", "</article>"


def frame(page):
    """The frame of a page, with what Hugo puts into it."""
    head, rest = page[: page.index(START)], page[page.rindex(END) + len(END) :]
    title = head[head.index("<title>") + len("<title>") : head.index("</title>")]
    return head.replace(title, "{{ .Title }}") + "{{ .Content }}" + rest


def main():
    site, source = (pathlib.Path(path) for path in sys.argv[1:])
    layouts = source / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (source / "config.toml").write_text(CONFIG, encoding="utf-8")
    pages = [page for page in sorted(site.rglob("*.html")) if "data" not in page.parts]
    home = (site / "trusts" / "rxr.html").read_text(encoding="utf-8")
    (layouts / "single.html").write_text(frame(home), encoding="utf-8")
    for page in pages:
        text = page.read_text(encoding="utf-8")
        title = text[text.index("<title>") + len("<title>") : text.index("</title>")]
        content = text[text.index(START) : text.rindex(END) + len(END)]
        # A page called index would be the head of its folder to Hugo.
        path = source / "content" / page.relative_to(site)
        path = path.with_name(path.name.replace("index.html", "first.html"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {json.dumps(title)}\n---\n{content}\n", encoding="utf-8")
    print(len(pages))


if __name__ == "__main__":
    main()
