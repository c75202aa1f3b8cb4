package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Where the choices in a UMB archive lead, and with which probabilities. */
final class UmbBranches {

    private final Findings findings;
    private final Probabilities probabilities;
    private final int stateCount;
    private final UmbRanges ranges;
    private final Optional<ByteBuffer> targets;
    private final Optional<UmbNumbers> numbers;

    /** Of an archive. */
    UmbBranches(UmbArchive archive, UmbIndex index, Probabilities probabilities) {
        findings = archive.findings();
        this.probabilities = probabilities;
        stateCount = index.stateCount();
        int count = index.branchCount();
        ranges = UmbRanges.of(archive, "choice-to-branches.bin", index.choiceCount(), "choices", count, "branches");
        targets = archive.file("branch-to-target.bin", count, Long.BYTES, "branches")
                .map(bytes -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        UmbType type = index.probabilityType();
        numbers = archive.file("branch-to-probability.bin", count, type.bytes(), "branches")
                .map(bytes -> new UmbNumbers(findings, type, bytes));
    }

    /** The first branch of a choice. */
    int start(int choice) {
        return ranges.start(choice);
    }

    /** One after its last branch. */
    int end(int choice) {
        return ranges.end(choice);
    }

    /** The state that a branch leads to, or −1 after a complaint. */
    int target(int branch) {
        long target = targets.map(all -> all.getLong(Long.BYTES * branch)).orElse(0L);
        if (target < 0 || target >= stateCount) {
            findings.error(
                    ErrorCode.FOREIGN_INDEX,
                    "target of branch " + branch + " is " + Long.toUnsignedString(target)
                            + ", expected an index from 0 to " + (stateCount - 1),
                    "");
            return -1;
        }
        return (int) target;
    }

    /** The number of the probability of a branch, or −1 after a complaint. */
    int probability(int branch) {
        return numbers.isEmpty()
                ? probabilities.number(BigFraction.ZERO)
                : numbers.get().probability(branch, probabilities);
    }

    /** The probability of a branch, if it is one. */
    Optional<BigFraction> weight(int branch) {
        int number = probability(branch);
        return number < 0 ? Optional.empty() : Optional.of(probabilities.value(number));
    }
}
