"""The ways through a scenario: which phase leads where, and how long the longest way is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.content.model import Choice, Phase, Scenario

END = "end"


@dataclass(frozen=True, slots=True)
class Step:
    """From one phase to another, or to the end (None), by an option of a decision or by itself (None)."""

    phase: Phase
    to: Phase | None
    by: Choice | None


def steps_from(scenario: Scenario) -> Mapping[int, Sequence[Step]]:
    """For each phase, by its number from 0, the steps that lead on; a step to no known phase is left out."""
    named = {phase.slug: phase for phase in reversed(scenario.phases) if phase.slug}
    following = (*scenario.phases[1:], None)
    steps: dict[int, Sequence[Step]] = {}
    for number, (phase, then) in enumerate(zip(scenario.phases, following, strict=False)):
        if phase.decision is None or not phase.decision.choices:
            steps[number] = (Step(phase, then, None),)
        else:
            steps[number] = tuple(
                Step(phase, named.get(choice.target), choice)
                for choice in phase.decision.choices
                if choice.target == END or choice.target in named
            )
    return steps


def leads_nowhere(scenario: Scenario) -> bool:
    """Whether an option leads to a phase that there is not, so that nothing can be said of the ways."""
    named = {phase.slug for phase in scenario.phases}
    return any(
        choice.target != END and choice.target not in named
        for phase in scenario.phases
        if phase.decision is not None
        for choice in phase.decision.choices
    )


class Ways:
    """All ways through a scenario whose options all lead somewhere."""

    def __init__(self, scenario: Scenario) -> None:
        self._phases = scenario.phases
        self._steps = steps_from(scenario)
        self._numbers = {id(phase): number for number, phase in enumerate(scenario.phases)}
        self.turning_back: tuple[Step, ...] = ()  # the steps by which a way comes back to a phase that it has seen
        self._order: list[int] = []  # the phases that can be reached, each after those that follow it
        self._walk()

    def _walk(self) -> None:
        """Depth first, without recursion: packs come from strangers, and a scenario may have thousands of phases."""
        if not self._phases:
            return
        back = []
        open_now = {0}
        seen = {0}
        stack = [(0, iter(self._steps[0]))]
        while stack:
            number, steps = stack[-1]
            step = next(steps, None)
            if step is None:
                stack.pop()
                open_now.discard(number)
                self._order.append(number)
                continue
            if step.to is None:
                continue
            target = self._numbers[id(step.to)]
            if target in open_now:
                back.append(step)
            elif target not in seen:
                seen.add(target)
                open_now.add(target)
                stack.append((target, iter(self._steps[target])))
        self.turning_back = tuple(back)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step that a way can take, in the order of the phases."""
        return tuple(step for number in sorted(self._order) for step in self._steps[number])

    @property
    def unreachable(self) -> tuple[Phase, ...]:
        """The phases to which no way leads."""
        reached = set(self._order)
        return tuple(phase for number, phase in enumerate(self._phases) if number not in reached)

    def longest(self) -> int:
        """The minutes of talking of the longest way; the scenario must have no way that turns back."""
        longest: dict[int, int] = {}
        for number in self._order:
            then = (longest[self._numbers[id(step.to)]] for step in self._steps[number] if step.to is not None)
            longest[number] = self._phases[number].minutes + max(then, default=0)
        return longest[0] if longest else 0
