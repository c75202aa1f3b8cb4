package io.github.leeway.report;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Looks over a page as a reader with sharp eyes would. */
final class PageChecks {

    private static final String CONTRAST =
            """
            () => {
              const numbers = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
              const over = (top, below) => {
                const alpha = top[3] ?? 1;
                return [0, 1, 2].map((i) => alpha * top[i] + (1 - alpha) * below[i]);
              };
              const luminance = (color) => {
                const [r, g, b] = color.map((part) => part / 255)
                  .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = (element) => {
                const state = element.closest("svg .state");
                const shape = state?.querySelector("rect, ellipse, circle, path, use");
                if (shape && shape !== element) return numbers(getComputedStyle(shape).fill);
                for (let at = element; at; at = at.parentElement) {
                  const color = numbers(getComputedStyle(at).backgroundColor);
                  if (color.length && (color[3] ?? 1) > 0) return over(color, [255, 255, 255]);
                }
                return [255, 255, 255];
              };
              const faults = [];
              for (const element of document.body.querySelectorAll("*")) {
                const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("").trim();
                if (!text || ["SCRIPT", "STYLE", "title", "OPTION"].includes(element.tagName) || !element.checkVisibility()) continue;
                const style = getComputedStyle(element);
                const ink = numbers(element instanceof SVGElement ? style.fill : style.color);
                let opacity = ink[3] ?? 1;
                for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
                const below = ground(element);
                const [a, b] = [luminance(over([...ink.slice(0, 3), opacity], below)), luminance(below)];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                const size = parseFloat(style.fontSize);
                const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
                if (!(ratio >= (isLarge ? 3 : 4.5))) faults.push(ratio.toFixed(2) + ": " + text.slice(0, 40) + " in " + element.outerHTML.slice(0, 80));
              }
              return faults;
            }
            """;

    private static final String OVERLAPS =
            """
            () => {
              const faults = [];
              for (const drawing of document.querySelectorAll("svg.chart")) {
                if (!drawing.checkVisibility()) continue;
                const all = drawing.getBoundingClientRect();
                const texts = [...drawing.querySelectorAll("text")].filter((text) => text.textContent.trim() && text.checkVisibility());
                const boxes = texts.map((text) => text.getBoundingClientRect());
                texts.forEach((text, i) => {
                  const box = boxes[i];
                  if (box.left < all.left - 1 || box.right > all.right + 1 || box.top < all.top - 1 || box.bottom > all.bottom + 1) {
                    faults.push("clipped: " + text.textContent);
                  }
                  for (let j = 0; j < i; j++) {
                    const width = Math.min(box.right, boxes[j].right) - Math.max(box.left, boxes[j].left);
                    const height = Math.min(box.bottom, boxes[j].bottom) - Math.max(box.top, boxes[j].top);
                    if (width > 1 && height > 3) faults.push("covered: " + text.textContent + " by " + texts[j].textContent);
                  }
                });
              }
              for (const cell of document.querySelectorAll("th, td")) {
                if (cell.scrollWidth > cell.clientWidth + 1) faults.push("runs over: " + cell.textContent);
              }
              for (const element of document.querySelectorAll("main *, header *")) {
                const style = getComputedStyle(element);
                if (["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
                  faults.push("cut off: " + element.outerHTML.slice(0, 80));
                }
              }
              return faults;
            }
            """;

    private PageChecks() {}

    /** Texts whose contrast is below that of WCAG 2.1, level AA: 4.5 to 1, and 3 to 1 where they are large. */
    static List<?> faintTexts(Page page) {
        return (List<?>) page.evaluate(CONTRAST);
    }

    /** Controls that Tab does not reach, and what it reaches without showing so; a drawing has one stop. */
    static List<?> unreachedControls(Page page) {
        int stops = ((Number) page.evaluate("document.querySelectorAll('button, input, select, summary, .scroll').length"))
                .intValue();
        List<Object> faults = new ArrayList<>();
        for (int i = 0; i < 3 * stops; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"))) {
                break;
            }
            if (page.evaluate("getComputedStyle(document.activeElement).outlineStyle").equals("none")) {
                faults.add(page.evaluate("'no outline: ' + document.activeElement.outerHTML.slice(0, 120)"));
            }
            page.evaluate("document.activeElement.dataset.reached = 'yes'");
        }
        faults.addAll((List<?>) page.evaluate("[...document.querySelectorAll("
                + "':is(button, input, select, summary, .scroll):not([data-reached]):not(.map *)')]"
                + ".map((control) => 'not reached: ' + control.outerHTML.slice(0, 120))"));
        return faults;
    }

    /** Texts of drawings that cover each other or leave the drawing, texts that leave their cell, and parts that are cut off. */
    static List<?> coveredTexts(Page page) {
        return (List<?>) page.evaluate(OVERLAPS);
    }
}
