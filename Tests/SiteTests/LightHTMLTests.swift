import Site
import Testing

@Suite struct `A page in fewer bytes` {
    @Test(
        arguments: [
            (
                "<a href=\"../a/b.html#c/d\" class=\"x y\">1</a>",
                "<a href=../a/b.html#c/d class=\"x y\">1</a>"
            ),
            // A slash after a bare value would belong to it.
            ("<rect x=\"1\" y=\"2.5\"/>", "<rect x=1 y=\"2.5\"/>"),
            ("<img alt=\"\" src=\"a.png\">", "<img alt=\"\" src=a.png>"),
            (
                "<p title=\"a&quot;=b\">say \"no\" = yes</p>",
                "<p title=\"a&quot;=b\">say \"no\" = yes</p>"
            ),
            ("<ul>\n<li>1</li>\n<li>2</li>\n</ul>", "<ul><li>1<li>2</ul>"),
            ("<li>1</li> and", "<li>1</li> and"),
            ("<tbody>\n<tr><td>1</tr>\n</tbody>\n</table>", "<tbody><tr><td>1</table>"),
            ("<p>1</p>\n<p>2</p>\n</section>", "<p>1<p>2</section>"),
            ("<p>1</p> and", "<p>1</p> and"),
            ("<p title=\"a&#39;s\">a&#39;s &amp;</p>", "<p title=\"a&#39;s\">a's &amp;</p>"),
            ("<p>1\n<b>2</b>\n<i>3</i>\n4</p>", "<p>1\n<b>2</b>\n<i>3</i>\n4</p>"),
            ("<pre><code>a\n\nb\n</code></pre>", "<pre><code>a\n\nb\n</code></pre>"),
            ("<svg>\n<g>\n<text>a</text>\n</g>\n</svg>", "<svg><g><text>a</text></g></svg>"),
            ("no < tag", "no < tag"),
        ]
    )
    func `loses only what HTML does not ask for`(page: String, light: String) {
        #expect(lightHTML(page) == light)
        #expect(lightHTML(light) == light, "done twice it is the same")
    }
}
