"""Makes the source of a Hugo site with the pages of a site that Waymark made: the same number, the same size.

What is within the frame of a page becomes a page of HTML, which Hugo puts into the same frame again; so Hugo
has only to read, frame and write, while Waymark works out what the pages say. As Markdown, which pandoc makes
of the HTML, Hugo has to make the pages too, as it does for those who use it.
usage: website.py SITE SOURCE [--markdown]
"""

import concurrent.futures
import json
import pathlib
import subprocess
import sys

CONFIG = """\
baseURL = "https://example.org/"
uglyURLs = true
markup.goldmark.renderer.unsafe = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "home", "section", "404"]
"""
START, END = "<article", "</article>"


def frame(page):
    """The frame of a page, with what Hugo puts into it."""
    head, rest = page[: page.index(START)], page[page.rindex(END) + len(END) :]
    title = head[head.index("<title>") + len("<title>") : head.index("</title>")]
    return head.replace(title, "{{ .Title }}") + "{{ .Content }}" + rest


def write(page, path, as_markdown):
    """The source of one page."""
    text = page.read_text(encoding="utf-8")
    title = text[text.index("<title>") + len("<title>") : text.index("</title>")]
    content = text[text.index(START) : text.rindex(END) + len(END)]
    if as_markdown:
        command = ["pandoc", "--from=html", "--to=gfm+raw_html", "--wrap=none"]
        content = subprocess.run(command, input=content, check=True, capture_output=True, encoding="utf-8").stdout
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {json.dumps(title)}\n---\n{content}\n", encoding="utf-8")


def main():
    site, source = (pathlib.Path(path) for path in sys.argv[1:3])
    as_markdown = sys.argv[3:] == ["--markdown"]
    layouts = source / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (source / "config.toml").write_text(CONFIG, encoding="utf-8")
    pages = [page for page in sorted(site.rglob("*.html")) if "data" not in page.parts]
    home = (site / "trusts" / "rxr.html").read_text(encoding="utf-8")
    (layouts / "single.html").write_text(frame(home), encoding="utf-8")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        written = []
        for page in pages:
            # A page called index would be the head of its folder to Hugo.
            path = source / "content" / page.relative_to(site)
            path = path.with_name(path.name.replace("index.html", "first.html"))
            path = path.with_suffix(".md" if as_markdown else ".html")
            written.append(pool.submit(write, page, path, as_markdown))
        for task in written:
            task.result()
    print(len(pages))


if __name__ == "__main__":
    main()
