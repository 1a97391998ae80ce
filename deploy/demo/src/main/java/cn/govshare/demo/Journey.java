package cn.govshare.demo;

import cn.govshare.kernel.vocabulary.Text;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;

/// The platform's main job, walked through the gateway with real tokens: two departments publish and push, a third one
/// uses their data lawfully, unlawful use is refused, and the auditor finds every call.
///
/// It can be walked again on a platform that keeps its state: what exists is found, and what was sent is acknowledged
/// by the receipt of the first time.
public final class Journey {
    private final FrontDoor door;
    private final Narrator narrator;

    /// @param gateway where the gateway listens
    /// @param tokenEndpoint Keycloak's token endpoint of the realm `govshare`
    /// @param out where the steps are told
    public Journey(URI gateway, URI tokenEndpoint, PrintStream out) {
        this.door = new FrontDoor(gateway, tokenEndpoint);
        this.narrator = new Narrator(out);
    }

    /// Walks all steps.
    ///
    /// @return true when each ended as it must
    public boolean run() {
        var began = System.nanoTime();
        try {
            walk();
            narrator.end((System.nanoTime() - began) / 1e9);
            return true;
        } catch (JourneyBroken e) {
            narrator.broken(e.what());
            return false;
        } catch (CallFailure e) {
            narrator.broken(Text.of("调用没有得到回应:%s", "a call got no answer: %s").with(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void walk() {
        var began = Clock.systemUTC().instant();
        var catalog = new PublishSteps(door, narrator);
        catalog.departmentsAreRegistered();
        catalog.postsAreAppointed();
        catalog.badDraftShowsAllItsFaults();
        var divisions = catalog.divisionsArePublished();
        var persons = catalog.personsArePublished();

        var pushes = new PushSteps(door, narrator);
        pushes.divisionsArePushed(divisions);
        pushes.badRowsAreRejected(divisions);
        pushes.repeatedPushIsAnsweredByItsReceipt(divisions);
        pushes.personsArePushed(persons);

        var use = new UseSteps(door, narrator);
        var download = use.divisionsAreDownloaded(divisions);
        var grant = use.personsAreRequestedAndGranted(persons);
        var query = use.onePersonIsQueried(persons, grant);
        var refusals = use.unlawfulUseIsRefused(persons, grant);

        var cases = new CaseSteps(door, narrator);
        cases.requestsInEveryState(persons);
        cases.disputesInEveryState(persons);
        cases.leadingGroupsOwnDutyRuns();
        cases.challengesInEveryState(persons, grant);
        cases.dutiesDueAndOverdue();

        catalog.divisionsAreRevised(divisions);

        var evidence = new EvidenceSteps(door, narrator, began);
        evidence.eachAccessHasOneRecord(download, query);
        evidence.eachRefusalHasOneRecord(refusals);
        evidence.theSearchItselfIsRecorded(query);
    }
}
