package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.department.PassesToSuccessor;
import cn.govshare.catalog.legalbasis.GroundKind;
import cn.govshare.catalog.legalbasis.GroundQuery;
import cn.govshare.catalog.legalbasis.LegalDuties;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LegalGrounds;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The functions of a department, and its duties to update, pass to its successor.
@Component
class PassGrounds implements PassesToSuccessor {
    private final LegalGrounds grounds;
    private final LegalDuties duties;

    PassGrounds(LegalGrounds grounds, LegalDuties duties) {
        this.grounds = grounds;
        this.duties = duties;
    }

    @Override
    public Text label() {
        return Text.of("部门职责和待更新的目录义务", "functions, and duties to update the catalog");
    }

    @Override
    public long count(DepartmentCode department) {
        return functions(department).size() + duties.countOpen(department);
    }

    @Override
    public void pass(DepartmentCode from, DepartmentCode to, LocalDate on) {
        functions(from).forEach(each -> grounds.save(each.pass(to)));
        duties.pass(from, to);
    }

    private List<LegalGround> functions(DepartmentCode department) {
        return grounds.list(new GroundQuery(GroundKind.FUNCTION, department, null, null, Integer.MAX_VALUE));
    }
}
