package io.github.leeway.report;

/**
 * The part of a page that draws the model.
 *
 * @param run what was found
 * @param scope what of it the page holds
 */
record MapSection(Run run, PageScope scope) {

    Element element() {
        return Element.of("section")
                .add(Element.of("h2", "The model"))
                .addAll(drawings().figures().stream()
                        .map(each -> new Drawing(each.key(), each.caption(), GridHeatMap.withoutNumbers(each.svg())))
                        .map(Figure::of)
                        .toList());
    }

    ModelMap drawings() {
        return ModelMap.of(run.estimate(), scope.shown());
    }
}
