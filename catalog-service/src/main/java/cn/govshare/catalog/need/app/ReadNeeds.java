package cn.govshare.catalog.need.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.casebook.CaseQuery;
import cn.govshare.catalog.need.CollectionForm;
import cn.govshare.catalog.need.DataDemand;
import cn.govshare.catalog.need.DemandStatus;
import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.FieldRole;
import cn.govshare.catalog.need.FieldTable;
import cn.govshare.catalog.need.FormStatus;
import cn.govshare.catalog.need.ProjectReview;
import cn.govshare.catalog.need.ProjectStatus;
import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.Sheets;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Departments read what is theirs, supervisors and the bureau what concerns them; demands are for everybody.
@Component
public class ReadNeeds {
    private final CaseBook<CollectionForm> forms;
    private final CaseBook<ProjectReview> projects;
    private final CaseBook<DataDemand> demands;
    private final Sheets sheets;
    private final NeedSettings settings;

    ReadNeeds(
            CaseBook<CollectionForm> forms,
            CaseBook<ProjectReview> projects,
            CaseBook<DataDemand> demands,
            Sheets sheets,
            NeedSettings settings) {
        this.forms = forms;
        this.projects = projects;
        this.demands = demands;
        this.sheets = sheets;
        this.settings = settings;
    }

    public CollectionForm form(UUID id, Actor actor) {
        return forms.read(id, actor);
    }

    public List<CollectionForm> forms(@Nullable FormStatus status, @Nullable String after, int limit, Actor actor) {
        return forms.list(query(ofOrAll(actor, Role.PLATFORM_OPERATOR), status, after, limit));
    }

    public ProjectReview project(UUID id, Actor actor) {
        return projects.read(id, actor);
    }

    public List<ProjectReview> projects(
            @Nullable ProjectStatus status, @Nullable String after, int limit, Actor actor) {
        return projects.list(query(
                ofOrAll(actor, Role.PLATFORM_OPERATOR, Role.DEVELOPMENT_REFORM, Role.FINANCE, Role.LEADING_GROUP),
                status,
                after,
                limit));
    }

    public DataDemand demand(UUID id, Actor actor) {
        return demands.read(id, actor);
    }

    /// @param of the department whose own, or whose turn, they are; absent for all of the city
    public List<DataDemand> demands(
            @Nullable DepartmentCode of, @Nullable DemandStatus status, @Nullable String after, int limit) {
        return demands.list(query(of, status, after, limit));
    }

    /// The fields that a file lists.
    ///
    /// @param role of a field whose row states none
    public List<Field> fields(InputStream in, SheetFormat format, FieldRole role) {
        return FieldTable.fields(sheets.read(in, format, settings.mostFields()), role);
    }

    private static @Nullable DepartmentCode ofOrAll(Actor actor, Role... readersOfAll) {
        return actor.isAnyOf(readersOfAll) ? null : actor.department();
    }

    private static CaseQuery query(
            @Nullable DepartmentCode of, @Nullable Enum<?> status, @Nullable String after, int limit) {
        return new CaseQuery(of, status == null ? null : status.name(), after, limit);
    }
}
