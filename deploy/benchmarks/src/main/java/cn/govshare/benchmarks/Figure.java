package cn.govshare.benchmarks;

import cn.govshare.kernel.vocabulary.Text;

/// One line of the table.
///
/// @param what the path and the floor in a few words
/// @param unit of both values, for example `rows/s`
public record Figure(Text what, Measured floor, Measured ours, String unit, Target target) {
    public double ratio() {
        return ours.median() / floor.median();
    }

    public boolean isGood() {
        return target.isMetBy(ratio());
    }
}
