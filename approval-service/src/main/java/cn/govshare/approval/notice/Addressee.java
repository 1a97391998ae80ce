package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/// The post that a notice goes to.
///
/// @param department whose post it is; null for the posts that there are once in the city
/// @throws IllegalArgumentException when a department's post names no department, or a post of the city names one
@Article("25")
public record Addressee(Post post, @Nullable DepartmentCode department) {
    public Addressee {
        if (post.isOfTheCity() != (department == null)) {
            throw new IllegalArgumentException("The post %s of department %s".formatted(post, department));
        }
    }

    public static Addressee contactOf(DepartmentCode department) {
        return new Addressee(Post.CONTACT, department);
    }

    public static Addressee approverOf(DepartmentCode department) {
        return new Addressee(Post.APPROVER, department);
    }

    public static Addressee headOf(DepartmentCode department) {
        return new Addressee(Post.HEAD, department);
    }

    public static Addressee bureau() {
        return new Addressee(Post.BUREAU, null);
    }

    public static Addressee developmentReform() {
        return new Addressee(Post.DEVELOPMENT_REFORM, null);
    }

    public static Addressee finance() {
        return new Addressee(Post.FINANCE, null);
    }

    public static Addressee leadingGroup() {
        return new Addressee(Post.LEADING_GROUP, null);
    }
}
