package cn.govshare.catalog.codelist;

import cn.govshare.kernel.problem.Fault;
import java.util.List;

/// A code as a file lists it.
///
/// @param line number of the line in the file, from 1
public record ListedCode(int line, Code code) {
    /// Everything that is wrong with the codes of a file.
    public static List<Fault> faultsOf(List<ListedCode> listed) {
        return CodeListRule.faultsOf(listed);
    }
}
