package cn.govshare.catalog.jointcatalog.app;

import cn.govshare.catalog.department.PassesToSuccessor;
import cn.govshare.catalog.jointcatalog.JointCatalogs;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Who leads or contributes passes that on to his successor.
@Component
class PassLeads implements PassesToSuccessor {
    private final JointCatalogs catalogs;

    PassLeads(JointCatalogs catalogs) {
        this.catalogs = catalogs;
    }

    @Override
    public Text label() {
        return Text.of("牵头或参与的基础、主题目录", "base and theme catalogs that it leads or contributes to");
    }

    @Override
    public long count(DepartmentCode department) {
        return catalogs.of(department).size();
    }

    @Override
    public void pass(DepartmentCode from, DepartmentCode to, LocalDate on) {
        catalogs.of(from).forEach(each -> catalogs.save(each.pass(from, to)));
    }
}
