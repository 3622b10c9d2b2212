using Microsoft.Playwright;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The forms in which records are made, in the words of those who fill them in.</summary>
sealed class FormPage(IPage page)
{
    public ILocator Preview => page.GetByRole(AriaRole.Complementary, new() { Name = "What this would change" });

    public ILocator Changes => page.GetByRole(AriaRole.Table, new() { Name = "Before and after" });

    public ILocator Done => page.Locator(".notice.done");

    public ILocator Refusal => page.GetByRole(AriaRole.Alert);

    public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>A field that is marked as needed.</summary>
    public ILocator Needed(string label) => page.GetByRole(AriaRole.Textbox, new() { Name = $"{label} needed", Exact = true });

    public ILocator Chosen(string label) => page.GetByRole(AriaRole.Combobox, new() { Name = $"{label} needed", Exact = true });

    /// <summary>Suggests sources on file while one is typed.</summary>
    public ILocator Source => Chosen("Source").First;

    public ILocator Options => page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);

    /// <summary>Looks for something while typing a part of its name, and takes it.</summary>
    public async Task Pick(ILocator field, string typed, string name)
    {
        await field.FillAsync(typed);
        await Options.Filter(new() { HasText = name }).First.ClickAsync();
    }

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public static async Task<FormPage> At(IPage page, NewTalks talks, string record)
    {
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-30&record={record}");
        return new FormPage(page);
    }

    /// <summary>Ukraine accepts the ceasefire, by the one source on file.</summary>
    public async Task FillPosition(string statedOn, string stance = "Accepts")
    {
        await Field("Ukraine").CheckAsync();
        await Chosen("Issue").SelectOptionAsync("ceasefire");
        await Field(stance).CheckAsync();
        await Needed("Stated on").FillAsync(statedOn);
        await Source.FillAsync("paper");
        await page.Keyboard.PressAsync("Escape");
    }
}
