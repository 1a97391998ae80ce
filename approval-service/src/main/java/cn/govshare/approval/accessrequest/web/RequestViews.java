package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.vocabulary.Actor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Shows requests with the names of their parties.
@Component
class RequestViews {
    private final Departments departments;
    private final AccessRequestMapper mapper;

    RequestViews(Departments departments, AccessRequestMapper mapper) {
        this.departments = departments;
        this.mapper = mapper;
    }

    AccessRequestView of(AccessRequest request, Actor reader) {
        return of(List.of(request), reader).getFirst();
    }

    List<AccessRequestView> of(List<AccessRequest> requests, Actor reader) {
        var names = departments.names(requests.stream()
                .flatMap(request -> Stream.of(request.consumer(), request.provider()))
                .toList());
        return requests.stream().map(each -> mapper.view(each, names, reader)).toList();
    }
}
