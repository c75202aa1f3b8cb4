package io.github.leeway.report;

import io.github.leeway.power.Share;

/** A cell that shows a share as a number and as a bar with its interval. */
final class ShareBar {

    private ShareBar() {}

    static Element cell(Share share) {
        Rounded percent = Rounded.percent(share);
        Element bar = Element.of("svg")
                .as("share")
                .with("viewBox", "0 0 100 7")
                .with("preserveAspectRatio", "none")
                .with("aria-hidden", "true")
                .add(rectangle("track", 0, 100, 0, 7))
                .add(rectangle("length", 0, 100 * share.value(), 0, 7))
                .add(rectangle("interval", 100 * share.low(), 100 * share.high(), 2.5, 2));
        return Element.of("td")
                .text(percent.value() + "% ")
                .add(Element.of("small", "±" + percent.error()))
                .add(bar);
    }

    private static Element rectangle(String cssClass, double from, double to, double y, double height) {
        return Element.of("rect")
                .as(cssClass)
                .with("x", from)
                .with("y", y)
                .with("width", Math.max(0, to - from))
                .with("height", height);
    }
}
