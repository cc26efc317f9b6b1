import { TaskList } from "@/components/campaigns/task-list";
import { Section } from "@/components/ui/page-header";
import { listTasks } from "@/lib/data/campaign-lists";
import { may } from "@/lib/domain/access";
import type { OfCampaign } from "./of-campaign";

/** As many as somebody deals with in one go. */
const shown = 100;

export async function Tasks({ actor, campaign, moment }: OfCampaign) {
  const tasks = await listTasks(actor, { id: campaign.id, at: moment.at, show: shown });
  const { role } = actor;
  return (
    <Section
      title="To deal with"
      lede={
        may(role, "people:write")
          ? "Answers that say that something is not right, with the change filled in."
          : "Answers that say that something is not right. An admin applies them; you can dismiss them."
      }
    >
      {tasks.length === 0 ? (
        <p className="text-sm text-ink-soft">Nothing: no answer says that something is wrong.</p>
      ) : (
        <TaskList
          tasks={tasks}
          rights={{ apply: may(role, "people:write"), dismiss: may(role, "coverage:write") }}
          today={moment.day}
          timeZone={moment.timeZone}
        />
      )}
      {tasks.length === shown && (
        <p className="mt-2 text-sm text-ink-soft">The first {shown}, those that are open in front.</p>
      )}
    </Section>
  );
}
