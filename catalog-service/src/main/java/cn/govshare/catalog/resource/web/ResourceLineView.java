package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "目录中的一行,不含信息项 · a line of the catalog, without items")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResourceLineView(
        ResourceCode code,
        DepartmentCode provider,
        ResourceStatus status,
        int revision,
        @Nullable LocalDate publishedOn,
        @Nullable ResourceStatus revisionStatus,
        long version,
        String name,
        String summary,
        ResourceKind kind,
        @Nullable BasicRegister register,
        @Nullable String theme,
        @Nullable UpdateCycle updateCycle,
        SharingType sharingType,
        List<ProvisionMode> provisionModes) {}
