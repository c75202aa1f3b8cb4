package io.github.leeway.format;

import java.util.List;
import java.util.Optional;

/** Where the claims of a file stand, for complaints about what they say. */
public final class ClaimPlaces {

    private final SourceText source;
    private final List<YamlNode.Scalar> claims;

    ClaimPlaces(SourceText source, List<YamlNode.Scalar> claims) {
        this.source = source;
        this.claims = List.copyOf(claims);
    }

    /** Those of a file without claims. */
    public static ClaimPlaces none() {
        return new ClaimPlaces(SourceText.decode("", new byte[0]), List.of());
    }

    /**
     * A complaint about a claim.
     *
     * @param claim number of the claim in the file, from 0
     * @param column of its text, in code points from 1; where the claim is quoted or folded the place is that of the whole claim
     * @param message the fault with its numbers and names
     * @param help what to do about it; may be empty
     */
    public Diagnostic fault(int claim, int column, String message, String help) {
        YamlNode.Scalar scalar = claims.get(claim);
        int length = scalar.text().codePointCount(0, scalar.text().length());
        boolean isAsWritten = scalar.style() == YamlNode.Style.PLAIN
                && scalar.span().end() - scalar.span().start() == length;
        Span span = isAsWritten && column <= length ? Span.of(scalar.span().start() + column - 1, 1) : scalar.span();
        return new Diagnostic(ErrorCode.CLAIM, source.name(), Optional.of(source.place(span)), message, help);
    }
}
