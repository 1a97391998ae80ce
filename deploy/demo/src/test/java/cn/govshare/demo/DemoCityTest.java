package cn.govshare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Post;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoCityTest {
    private final DemoCity city = DemoCity.shipped();

    @Test
    @DisplayName("every account belongs to a department of the city")
    void everyAccountBelongsToADepartment() {
        var codes = city.departments().stream().map(DemoCity.Department::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(city.people()).isNotEmpty().allMatch(person -> codes.contains(person.department()));
        assertThat(city.systems()).isNotEmpty().allMatch(system -> codes.contains(system.department()));
    }

    @Test
    @DisplayName(
            "Art. 5, 25: the bureau and the leading group have somebody at their post, and so has each department at work")
    void postsAreHeld() {
        assertThat(city.postsOf(city.departmentOf("dsj.operator"))).containsOnlyKeys(Post.BUREAU);
        assertThat(city.postsOf(city.departmentOf("ldxz.member"))).containsOnlyKeys(Post.LEADING_GROUP);
        assertThat(city.postsOf(city.departmentOf("mzj.head")))
                .containsOnlyKeys(Post.CONTACT, Post.APPROVER, Post.HEAD);
    }

    @Test
    @DisplayName("each account is found by its name")
    void accountsAreFound() {
        assertThat(city.departmentOf("mzj.cataloger")).isEqualTo(city.departmentOf("mzj-system"));
    }
}
