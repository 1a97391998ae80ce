package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Post;
import java.util.LinkedHashSet;
import java.util.Set;

/// The posts whose notices somebody may read: those that his roles give him, those that he was appointed to and those
/// that he stands in for.
public record Mailbox(Set<Addressee> posts) {
    public Mailbox {
        posts = Set.copyOf(posts);
    }

    public static Mailbox of(Actor actor, Set<Addressee> held) {
        var posts = new LinkedHashSet<>(held);
        for (var post : Post.values()) {
            if (actor.is(post.role())) {
                posts.add(new Addressee(post, post.isOfTheCity() ? null : actor.department()));
            }
        }
        return new Mailbox(posts);
    }

    public boolean holds(Notice notice) {
        return posts.contains(notice.to());
    }
}
