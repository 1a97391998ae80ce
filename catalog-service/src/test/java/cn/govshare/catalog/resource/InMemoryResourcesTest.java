package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.DepartmentCode;

class InMemoryResourcesTest extends ResourcesContract {
    private final Resources resources = new InMemoryResources();

    @Override
    protected Resources resources() {
        return resources;
    }

    @Override
    protected void register(DepartmentCode department) {}
}
